/** An attribute as it is written: also a second one of the same name, which no browser reads. */
export interface RawAttribute {
    /** In lower case. */
    readonly name: string;
    readonly start: number;
    readonly nameEnd: number;
    readonly end: number;
}
/** Where the name of a start tag ends, and where its attributes are, by the HTML standard's tokenizer. */
export declare function scanTag(tag: string): {
    nameEnd: number;
    attributes: RawAttribute[];
};
/** What is changed in a tag. */
export interface TagChange {
    /** Attributes that get another name. Those that have that name already get it with one `data-` more. */
    readonly rename: ReadonlyMap<string, string>;
    readonly remove?: readonly string[];
    /** Attributes that come first, so that no other of the same name counts. */
    readonly add: Readonly<Record<string, string>>;
}
/** The tag with the change in it; whatever is not part of it stays byte for byte. */
export declare function changeTag(tag: string, { rename, remove, add }: TagChange): string;
