import { callNative, patch, patchConstructor } from '../patch.js';
import type { Realm, SinkContext } from '../sink-context.js';

/** Properties whose value can be an address. */
const PROPERTIES = `background backgroundImage borderImage borderImageSource listStyle listStyleImage content cursor
mask maskImage webkitMaskImage background-image border-image border-image-source list-style list-style-image mask-image
-webkit-mask-image`;

const toCss = (property: string): string => property.replace(/[A-Z]|^webkit/g, (part) => `-${part.toLowerCase()}`);

/** Addresses in styles that code writes. */
export function gateStyle(realm: Realm, { askText, withoutHeld, wait }: SinkContext): void {
  const { CSSStyleDeclaration, CSSStyleSheet, CSSGroupingRule } = realm;
  const { CSSStyleProperties, CSS2Properties } = realm as never as Record<string, { prototype: object } | undefined>;

  type Rules = CSSStyleSheet | CSSGroupingRule;
  for (const { prototype } of [CSSStyleSheet, CSSGroupingRule]) {
    patch<Rules>(prototype, 'insertRule', (native, self, parameters) => {
      const [rule, ...rest] = parameters as unknown as [unknown, ...unknown[]];
      const held = parameters.length ? askText(`${rule as string}`, 'style') : undefined;
      if (!held) return callNative(native, self, parameters);
      const index = callNative(native, self, [withoutHeld(`${rule as string}`), ...rest]) as number;
      const put = self.cssRules[index]!;
      wait({
        held,
        stays: true,
        go() {
          const now = [...self.cssRules].indexOf(put);
          if (now < 0) return;
          self.deleteRule(now);
          callNative(native, self, [rule, now]);
        },
      });
      return index;
    });
  }

  /** A method or setter that takes a text: without what is held first, whole once it is granted. */
  const gateText = (
    owner: object,
    names: string,
    kind: 'value' | 'set',
    read?: (self: CSSStyleDeclaration) => unknown,
  ): void =>
    patch<CSSStyleDeclaration>(
      owner,
      names,
      (native, self, parameters) => {
        const [text] = parameters;
        const held = parameters.length ? askText(`${text}`, 'style') : undefined;
        if (!held) return callNative(native, self, parameters);
        const result = callNative(native, self, [withoutHeld(`${text}`)]);
        const kept = read?.(self);
        wait({ held, stays: true, go: () => void (read?.(self) === kept && callNative(native, self, parameters)) });
        return result;
      },
      kind,
    );
  gateText(CSSStyleSheet.prototype, 'replace replaceSync', 'value');
  gateText(CSSStyleDeclaration.prototype, 'cssText', 'set', ({ cssText }) => cssText);

  const setGated = (self: CSSStyleDeclaration, name: string, value: unknown, go: () => unknown): unknown => {
    const held = askText(`${value as string}`, 'image');
    if (!held) return go();
    const before = self.getPropertyValue(name);
    wait({ held, stays: true, go: () => void (self.getPropertyValue(name) === before && go()) });
    return undefined;
  };
  patch<CSSStyleDeclaration>(CSSStyleDeclaration.prototype, 'setProperty', (native, self, parameters) =>
    setGated(self, `${parameters[0]}`, parameters[1], () => callNative(native, self, parameters)),
  );
  const owner = (CSSStyleProperties ?? CSS2Properties ?? CSSStyleDeclaration).prototype;
  for (const property of PROPERTIES.split(/\s/)) {
    const name = toCss(property);
    if (Object.hasOwn(owner, property)) {
      patch<CSSStyleDeclaration>(
        owner,
        property,
        (native, self, parameters) => setGated(self, name, parameters[0], () => callNative(native, self, parameters)),
        'set',
      );
    } else {
      // Chromium's are not on the prototype; an accessor that is put there is called (measured).
      Object.defineProperty(owner, property, {
        configurable: true,
        enumerable: true,
        get(this: CSSStyleDeclaration) {
          return this.getPropertyValue(name);
        },
        set(this: CSSStyleDeclaration, value) {
          this.setProperty(name, value as string);
        },
      });
    }
  }

  const { StylePropertyMap } = realm as never as { StylePropertyMap?: { prototype: object } };
  patch(StylePropertyMap?.prototype, 'set append', (native, self, parameters) => {
    const held = parameters
      .slice(1)
      .map((value) => askText(`${value}`, 'image'))
      .find(Boolean);
    const go = (): unknown => callNative(native, self, parameters);
    if (held) wait({ held, stays: true, go });
    return held ? undefined : go();
  });
  // What is animated to nowhere is not animated; to bring it back later would be of no use.
  patch(realm.Element.prototype, 'animate', (native, self, [keyframes, ...rest]) => {
    const text = JSON.stringify(keyframes) ?? '';
    return callNative(native, self, [askText(text, 'image') ? JSON.parse(withoutHeld(text)) : keyframes, ...rest]);
  });
  patch(CSSStyleSheet.prototype, 'addRule', (native, self, [selector, text, ...rest]) =>
    callNative(native, self, [selector, askText(`${text}`, 'image') ? withoutHeld(text!) : text, ...rest]),
  );

  patchConstructor(realm, 'FontFace', (native, parameters, target) => {
    const given: unknown[] = [...parameters];
    if (typeof given[1] === 'string' && askText(given[1], 'font')) given[1] = withoutHeld(given[1]);
    return Reflect.construct(native, given, target as never) as object;
  });
}
