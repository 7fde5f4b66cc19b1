/**
 * The name of a cookie or key, as the vendor tables write it, as the source of a regular expression: `*` stands for
 * any run of characters, `.` for itself, and the rest means what it means in a regular expression.
 */
export declare const namePattern: (name: string) => string;
