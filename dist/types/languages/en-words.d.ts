/** The English of what asks where the notice does not come: the rest comes with the notice. */
export declare const words: {
    readonly language: "en";
    readonly title: "Your privacy";
    readonly ask: "{controller} asks for your consent to store and read data on your device for: {purposes}.";
    readonly thisSite: "This site";
    readonly acceptAll: "Accept all";
    readonly rejectAll: "Reject all";
};
