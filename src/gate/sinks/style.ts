import { define, getOwnPropertyDescriptor, guarded, outside } from '../../natives.js';
import { callNative, patch, toText, type Go } from '../patch.js';
import type { HeldItem } from '../marked.js';
import type { Realm, SinkContext } from '../sink-context.js';

/** Properties whose value can be an address; a browser may know them with a prefix too. */
const PROPERTIES = `background background-image border-image border-image-source list-style list-style-image content
cursor mask mask-image mask-box-image mask-box-image-source clip-path shape-outside box-reflect filter backdrop-filter
fill stroke marker marker-start marker-mid marker-end offset offset-path src`;

const { isView } = ArrayBuffer;
const { get: byteLength } = getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength')!;

/** A font itself, also of another realm, whatever it says of itself. */
function isBinary(value: unknown): boolean {
  try {
    return isView(value) || (callNative(byteLength as never, value, []) as number) >= 0;
  } catch {
    return false;
  }
}

/** It would load with the next text that is in it. */
function removeFont(this: FontFace): void {
  document.fonts.delete(this);
}

/**
 * Puts a handler over methods or setters that take CSS: they get it without what is held first, and whole once that
 * is granted, unless there is something else by then.
 * @param at which of the parameters it is
 * @param read what is there now
 */
export function gateCss<Self>(
  { askText, withoutHeld, wait, ownersIn, remember }: SinkContext,
  owner: object | undefined,
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
      const isFont = names === 'FontFace';
      const text = isFont && isBinary(parameters[1]) ? '' : `${toText(parameters, at) as string}`;
      const held = askText(text, 'style');
      if (held) return setWithoutHeld(self, parameters, go, text, held);
      const made = go();
      const granted = isFont && ownersIn(text, 'font')[0];
      if (granted) remember(granted, made, removeFont);
      return made;
    },
    kind,
    true,
  );
}

/** Addresses in styles that code writes. */
export function gateStyle(realm: Realm, context: SinkContext): void {
  const { askText, withoutHeld, wait } = context;
  const { CSSStyleDeclaration, CSSStyleSheet, CSSGroupingRule, CSSStyleRule, KeyframeEffect } = realm;
  const { CSSStyleProperties, CSS2Properties, CSSFontFaceDescriptors, CSSFunctionDescriptors, StylePropertyMap } =
    realm as never as Record<string, { prototype: object } | undefined>;

  for (const { prototype } of [CSSStyleSheet, CSSGroupingRule, CSSStyleRule]) {
    patch<CSSStyleSheet | CSSGroupingRule>(prototype, 'insertRule', (self, parameters, go) => {
      const rule = `${toText(parameters) as string}`;
      const held = askText(rule, 'style');
      if (!held) return go();
      const index: number = go([withoutHeld(rule), parameters[1]]);
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
  patch<CSSStyleSheet>(CSSStyleSheet.prototype, 'addRule', (self, parameters, go) => {
    const rule = `${toText(parameters) as string}{${toText(parameters, 1) as string}}`;
    if (!askText(rule, 'style')) return go();
    self.insertRule(rule, parameters[2] ?? self.cssRules.length);
    // As the method itself always answers.
    return -1;
  });

  const { prototype } = CSSStyleDeclaration;
  gateCss(context, CSSStyleSheet.prototype, 'replace replaceSync', 'value');
  gateCss(context, realm.CSSKeyframesRule.prototype, 'appendRule', 'value');
  gateCss<CSSStyleDeclaration>(context, prototype, 'cssText', 'set', 0, ({ cssText }) => cssText);
  gateCss<CSSStyleDeclaration>(context, prototype, 'setProperty', 'value', 1, (self, [name]) =>
    self.getPropertyValue(name!),
  );
  for (const descriptors of [CSSFontFaceDescriptors, CSSFunctionDescriptors])
    gateCss<CSSStyleDeclaration>(context, descriptors?.prototype, 'src result', 'set', 0, ({ cssText }) => cssText);
  // Chromium's are not on the prototype; an accessor that is put there is called (measured).
  const owner = (CSSStyleProperties ?? CSS2Properties ?? CSSStyleDeclaration).prototype;
  const { style } = new realm.Image();
  const camelCased = (name: string): string => name.replace(/-./g, ([, letter]) => letter!.toUpperCase());
  const gateProperty = (name: string): void => {
    for (const property of [name, camelCased(name), camelCased(name.replace(/^-/, ''))]) {
      if (!(property in style)) continue;
      define(owner, property, {
        configurable: true,
        enumerable: true,
        get(this: CSSStyleDeclaration) {
          return this === owner ? undefined : this.getPropertyValue(name);
        },
        set(this: CSSStyleDeclaration, value) {
          this.setProperty(name, value as string);
        },
      });
    }
  };
  // Not by methods of arrays: a frame is gated among what the page has made of them.
  for (const name of PROPERTIES.split(/\s/))
    for (const prefix of ['', '-webkit-', '-moz-']) gateProperty(prefix + name);

  patch(StylePropertyMap?.prototype, 'set append', (_, [, ...values], go) => {
    const held = askText(values.join(), 'image');
    if (!held) return go();
    wait(held, go);
  });
  const { getKeyframes, setKeyframes } = KeyframeEffect.prototype;
  const { get: effectOf } = getOwnPropertyDescriptor(realm.Animation.prototype, 'effect')!;
  /** Takes what is held out of keyframes as the browser has read them, whatever they were given as. */
  const clean = (effect: KeyframeEffect): void => {
    const frames = callNative(getKeyframes, effect, []) as Record<string, string>[];
    let isHeld = false;
    for (const frame of frames) {
      for (const name of Object.keys(frame)) {
        const text = `${frame[name]}`;
        if (!askText(text, 'image')) continue;
        isHeld = true;
        frame[name] = withoutHeld(text);
      }
    }
    // What is animated to nowhere is not animated; to bring it back later would be of no use.
    if (isHeld) callNative(setKeyframes, effect, [frames]);
  };
  patch(realm.Element.prototype, 'animate', (_, _parameters, go) => {
    const animation = go();
    clean(callNative(effectOf as never, animation, []) as KeyframeEffect);
    return animation;
  });
  patch(realm, 'KeyframeEffect', (_, _parameters, go) => {
    const effect = go();
    clean(effect);
    return effect;
  });
  patch<KeyframeEffect>(KeyframeEffect.prototype, 'setKeyframes', (self, _, go) => {
    go();
    clean(self);
  });
  patch(realm.CSS, 'registerProperty', (_, parameters, go) => {
    const [given] = parameters;
    const value = toText([outside(() => given?.initialValue)]);
    const text = `${value as string}`;
    if (value !== undefined)
      parameters[0] = { __proto__: given, initialValue: askText(text, 'style') ? withoutHeld(text) : value };
    return go();
  });
  gateCss(context, realm, 'FontFace', 'value', 1);
}
