/**
 * A value as canonical JSON: names sorted, no spaces, what is undefined left out. Source: RFC 8785, for the values that
 * records and notices have (objects, lists, texts, booleans, whole numbers, null).
 */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join()}]`;
    if (Object(value) !== value)
        return JSON.stringify(value);
    const object = value;
    const names = Object.keys(object).filter((name) => object[name] !== undefined);
    return `{${names.sort().map((name) => `${JSON.stringify(name)}:${canonicalJson(object[name])}`)}}`;
}

export { canonicalJson as c };
