import { define, guarded } from '../../natives.js';
import { patch, type Go } from '../patch.js';
import type { HeldItem } from '../marked.js';
import type { Realm, SinkContext } from '../sink-context.js';

/** Properties whose value can be an address. */
const PROPERTIES = `background background-image border-image border-image-source list-style list-style-image content
cursor mask mask-image -webkit-mask-image`;

/**
 * Puts a handler over methods or setters that take CSS: they get it without what is held first, and whole once that
 * is granted, unless there is something else by then.
 * @param at which of the parameters it is
 * @param read what is there now
 */
export function gateCss<Self>(
  { askText, withoutHeld, wait }: SinkContext,
  owner: object,
  names: string,
  kind: 'value' | 'set',
  at = 0,
  read?: (self: Self, parameters: readonly never[]) => unknown,
): void {
  const setWithoutHeld = guarded((self: Self, parameters: unknown[], go: Go, text: string, held: HeldItem): unknown => {
    const whole = [...parameters];
    parameters[at] = withoutHeld(text);
    const result: unknown = go();
    const readNow = (): unknown => read?.(self, parameters as never[]);
    const kept = readNow();
    wait(held, () => readNow() === kept && go(whole));
    return result;
  });
  patch<Self>(
    owner,
    names,
    (self, parameters, go) => {
      const text = `${parameters[at]}`;
      const held = askText(text, 'style');
      return held ? setWithoutHeld(self, parameters, go, text, held) : go();
    },
    kind,
    true,
  );
}

/** Addresses in styles that code writes. */
export function gateStyle(realm: Realm, context: SinkContext): void {
  const { askText, withoutHeld, wait } = context;
  const { CSSStyleDeclaration, CSSStyleSheet, CSSGroupingRule } = realm;
  const { CSSStyleProperties, CSS2Properties, StylePropertyMap } = realm as never as Record<
    string,
    { prototype: object } | undefined
  >;

  for (const { prototype } of [CSSStyleSheet, CSSGroupingRule]) {
    patch<CSSStyleSheet | CSSGroupingRule>(prototype, 'insertRule', (self, [rule, ...rest], go) => {
      const held = askText(`${rule}`, 'style');
      if (!held) return go();
      const index: number = go([withoutHeld(`${rule}`), ...rest]);
      const put = self.cssRules[index]!;
      wait(held, () => {
        const now = [...self.cssRules].indexOf(put);
        if (now < 0) return;
        self.deleteRule(now);
        go([rule, now]);
      });
      return index;
    });
  }
  patch<CSSStyleSheet>(CSSStyleSheet.prototype, 'addRule', (self, [selector, text, index], go) => {
    if (!askText(`${text}`, 'style')) return go();
    self.insertRule(`${selector}{${text}}`, index ?? self.cssRules.length);
    // As the method itself always answers.
    return -1;
  });

  const { prototype } = CSSStyleDeclaration;
  gateCss(context, CSSStyleSheet.prototype, 'replace replaceSync', 'value');
  gateCss<CSSStyleDeclaration>(context, prototype, 'cssText', 'set', 0, ({ cssText }) => cssText);
  gateCss<CSSStyleDeclaration>(context, prototype, 'setProperty', 'value', 1, (self, [name]) =>
    self.getPropertyValue(name!),
  );
  // Chromium's are not on the prototype; an accessor that is put there is called (measured).
  const owner = (CSSStyleProperties ?? CSS2Properties ?? CSSStyleDeclaration).prototype;
  for (const name of PROPERTIES.split(/\s/)) {
    for (const property of [name, name.replace(/^-/, '').replace(/-./g, ([, letter]) => letter!.toUpperCase())]) {
      define(owner, property, {
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

  patch(StylePropertyMap?.prototype, 'set append', (_, [, ...values], go) => {
    const held = askText(values.join(), 'image');
    if (!held) return go();
    wait(held, go);
  });
  // What is animated to nowhere is not animated; to bring it back later would be of no use.
  patch(realm.Element.prototype, 'animate', (_, parameters, go) => {
    const text = JSON.stringify(parameters[0]) ?? '';
    if (askText(text, 'image')) parameters[0] = JSON.parse(withoutHeld(text));
    return go();
  });
  gateCss(context, realm, 'FontFace', 'value', 1);
}
