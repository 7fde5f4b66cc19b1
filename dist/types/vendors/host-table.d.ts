/** What the gate has to know of a vendor. */
export interface HostVendor {
    readonly id: string;
    readonly category: string;
    /** Rules as in a configuration: `acme.example`, `cdn.example/acme/*`, `/proxy/*`. */
    readonly hosts: readonly string[];
}
/** The built-in vendors by their ids, each host with its `?` where it has one. */
export declare const builtInVendors: () => ReadonlyMap<string, HostVendor>;
/** The vendor that a configuration may name by its id alone. */
export declare function builtInVendor(id: string): HostVendor | undefined;
