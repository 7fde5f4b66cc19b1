/** An object's own property; what a page has put on `Object.prototype` under that name is none. */
const own = (object, key) => object && Object.hasOwn(object, key) ? object[key] : undefined;
/** A copy without a prototype: what it does not have, no page can give it. */
const plain = (object) => ({ __proto__: null, ...object });

export { own as o, plain as p };
