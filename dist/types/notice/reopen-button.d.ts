/** The button that opens the preferences again, in plain DOM: returning visitors load nothing else. */
export declare function createReopenButton(root: ShadowRoot): HTMLButtonElement;
