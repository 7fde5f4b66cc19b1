/* Looks at the page it runs in; the same code on a page with and without the gate gives what differs. */

const toSource = Function.prototype.toString;

/** A function's name, length, own properties, kind, and whether its source is the browser's. */
function functionShape(value) {
  let isConstructor = true;
  try {
    Reflect.construct(Object, [], value);
  } catch {
    isConstructor = false;
  }
  return [
    'function',
    value.name,
    value.length,
    Object.getOwnPropertyNames(value).sort().join('+'),
    isConstructor ? 'constructor' : 'no constructor',
    toSource.call(value).includes('[native code]') ? 'native' : 'not native',
    `${value}`.includes('[native code]') ? 'native' : 'not native by its own toString',
  ].join(' ');
}

function valueShape(value) {
  return typeof value === 'function' ? functionShape(value) : typeof value;
}

/** One property: its attributes, and the functions behind it. */
function propertyShape(descriptor) {
  const { get, set, value, writable, enumerable, configurable } = descriptor;
  const attributes = [writable && 'writable', enumerable && 'enumerable', configurable && 'configurable'];
  const parts =
    'value' in descriptor ? [valueShape(value)] : ['get', get && functionShape(get), 'set', set && functionShape(set)];
  return [...parts, ...attributes].filter(Boolean).join(' ');
}

/** Every own property of a window, of its interfaces and of their prototypes. */
function shapesOf(realm) {
  const shapes = {};
  const note = (owner, prefix) => {
    for (const key of Reflect.ownKeys(owner)) {
      const name = prefix + String(key);
      // Frames by their number, and the stored answer.
      if (/^\d+$|^ilumee_consent$/.test(String(key))) continue;
      shapes[name] = propertyShape(Reflect.getOwnPropertyDescriptor(owner, key));
    }
  };
  note(realm, '');
  for (const name of Object.getOwnPropertyNames(realm)) {
    if (!/^[A-Z]/.test(name) || name === 'IlumeeConsent') continue;
    const owner = realm[name];
    if (typeof owner !== 'function') continue;
    note(owner, `${name}.`);
    if (owner.prototype && owner !== realm.Image) note(owner.prototype, `${name}.prototype.`);
    const parent = Object.getPrototypeOf(owner);
    shapes[`${name} extends`] = `${parent?.name}`;
    if (owner.prototype)
      shapes[`${name}.prototype.constructor is ${name}`] = `${owner.prototype.constructor === owner}`;
  }
  for (const object of ['document', 'navigator', 'location', 'history', 'localStorage', 'cookieStore']) {
    if (realm[object]) note(realm[object], `${object}.`);
  }
  return shapes;
}

function freshFrame() {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  return frame.contentWindow;
}

function frameOf(name, value) {
  const frame = document.createElement('iframe');
  frame[name] = value;
  document.body.append(frame);
  return new Promise((resolve) => {
    frame.onload = () => resolve(frame.contentWindow);
  });
}

/** A value in a form that two pages can be compared by. */
function show(value) {
  if (value instanceof Response) return `Response ${value.status} ${value.type} ${value.url}`;
  if (value instanceof Error || value instanceof DOMException) return showError(value);
  if (typeof value === 'function') return functionShape(value);
  if (value instanceof Element) return `${value.constructor.name} ${value.outerHTML}`;
  if (value instanceof Node || value instanceof Event || value === window) {
    return Object.prototype.toString.call(value) + (value.type ?? '');
  }
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`;
  if (value && typeof value === 'object') {
    const prototype = Object.getPrototypeOf(value);
    if (prototype === Object.prototype) return JSON.stringify(value);
    return `${prototype?.constructor.name} ${Object.prototype.toString.call(value)}`;
  }
  return `${typeof value} ${String(value)}`;
}

/** Not the message: nobody's code may depend on it, and it names what called. */
const showError = (error) => `${error.constructor.name} ${error.name} ${error.code ?? ''}`.trim();

/** What one expression gives: its value, its promise's, or what it throws. */
async function outcomeOf(expression) {
  let value;
  try {
    value = (0, eval)(`(${expression})`);
  } catch (error) {
    return `throws ${showError(error)}`;
  }
  if (!(value instanceof Promise)) return `gives ${show(value)}`;
  const late = new Promise((resolve) => setTimeout(resolve, 4000, 'is pending'));
  return Promise.race([
    late,
    value.then(
      (result) => `promises ${show(result)}`,
      (error) => `rejects ${error instanceof Error || error instanceof DOMException ? showError(error) : show(error)}`,
    ),
  ]);
}

async function outcomesOf(expressions) {
  const outcomes = {};
  await Promise.all(
    expressions.map(async (expression) => {
      outcomes[expression] = await outcomeOf(expression);
    }),
  );
  return outcomes;
}

// For the test, which calls them by name.
Object.assign(window, { shapesOf, freshFrame, frameOf, outcomesOf });
