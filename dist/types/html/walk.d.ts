export interface StartTag {
    /** In lower case, but for SVG's own names: `feImage`. */
    readonly name: string;
    readonly isHtml: boolean;
    /** By name in lower case, values decoded. Of two with the same name the first, which is the one that counts. */
    readonly attributes: ReadonlyMap<string, string>;
    readonly start: number;
    readonly end: number;
    /** Whether there is content to come. */
    readonly isOpen: boolean;
}
export interface Content {
    /** As the browser has it, NUL characters left out. */
    readonly text: string;
    readonly start: number;
    readonly end: number;
    /** Behind the element's own end tag, or in front of what closed it; undefined at the end of the page. */
    readonly closedAt: number | undefined;
}
/** Called for what it returns when the element is closed. All numbers are places in the whole input. */
export type StartTagVisitor = (tag: StartTag) => ((content: Content) => void) | undefined;
export interface Walk {
    write(chunk: string, isLast: boolean): void;
    /** What lies before this place has been understood. */
    understood(): number;
}
/**
 * Goes through a page the way a browser does: the parser knows where a `<script` is a tag and where it is text.
 * @param scripting whether the content of `noscript` is text, as it is where scripts run
 * @param onStray called with an end tag of a template where none is open: browsers pass over it
 */
export declare function walkHtml(visit: StartTagVisitor, { scripting, onStray }: {
    scripting: boolean;
    onStray?: (start: number, end: number) => void;
}): Walk;
