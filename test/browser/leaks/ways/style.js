// Ways by which a script has a style load something.
import { attached, make, place } from '../site/page-tools.js';

const background = (t) => `background-image: url("${t.url('a.png')}")`;
const box = () => attached('p', { textContent: 'text' });

/** An attached style sheet with one rule that matches the returned way's own element. */
function sheetFor(t) {
  const element = box();
  element.className = t.slug;
  const { sheet } = attached('style', { textContent: `.${t.slug} { color: red }` });
  return { element, sheet, rule: sheet.cssRules[0], selector: `.${t.slug}` };
}

export const style = {
  'style.backgroundImage': (t) => {
    box().style.backgroundImage = `url(${t.url('a.png')})`;
  },
  'style.background': (t) => {
    box().style.background = `url(${t.url('a.png')})`;
  },
  "style['background-image']": (t) => {
    box().style['background-image'] = `url(${t.url('a.png')})`;
  },
  'style.listStyleImage': (t) => {
    const element = box();
    element.style.display = 'list-item';
    element.style.listStyleImage = `url(${t.url('a.png')})`;
  },
  'style.borderImage': (t) => {
    const element = box();
    element.style.border = '3px solid';
    element.style.borderImage = `url(${t.url('a.png')}) 1`;
  },
  'style.maskImage': (t) => {
    box().style.maskImage = `url(${t.url('a.png')})`;
  },
  'style.webkitMask': (t) => {
    box().style.webkitMask = `url(${t.url('a.png')})`;
  },
  'style.WebkitMaskImage': (t) => {
    box().style.WebkitMaskImage = `url(${t.url('a.png')})`;
  },
  'style.webkitBorderImage': (t) => {
    const element = box();
    element.style.border = '3px solid';
    element.style.webkitBorderImage = `url(${t.url('a.png')}) 1`;
  },
  'style.shapeOutside': (t) => {
    const element = box();
    element.style.float = 'left';
    element.style.shapeOutside = `url(${t.url('a.png')})`;
  },
  'style.clipPath': (t) => {
    box().style.clipPath = `url(${t.url('a.svg')}#x)`;
  },
  'style.content': (t) => {
    box().style.content = `url(${t.url('a.png')})`;
  },
  'style.setProperty': (t) => box().style.setProperty('background-image', `url(${t.url('a.png')})`),
  'style.setProperty of a variable': (t) => {
    const element = box();
    element.style.backgroundImage = 'var(--held)';
    element.style.setProperty('--held', `url(${t.url('a.png')})`);
  },
  'style.cssText': (t) => {
    box().style.cssText = background(t);
  },
  'style = text': (t) => {
    box().style = background(t);
  },
  'setAttribute style': (t) => box().setAttribute('style', background(t)),
  'attributeStyleMap.set': (t) => box().attributeStyleMap.set('background-image', `url(${t.url('a.png')})`),
  'element.animate': (t) => {
    const images = [`url(${t.url('a.png')})`, `url(${t.url('a.png')})`];
    box().animate({ backgroundImage: images }, { duration: 1e6 });
  },
  'element.animate of a Set': (t) => {
    const frame = { backgroundImage: `url(${t.url('a.png')})` };
    box().animate(new Set([frame, { ...frame }]), { duration: 1e6 });
  },
  'new KeyframeEffect': (t) => {
    const images = [`url(${t.url('a.png')})`, `url(${t.url('a.png')})`];
    new Animation(new KeyframeEffect(box(), { backgroundImage: images }, 1e6)).play();
  },
  'effect.setKeyframes': (t) => {
    const images = [`url(${t.url('a.png')})`, `url(${t.url('a.png')})`];
    box().animate([], 1e6).effect.setKeyframes({ backgroundImage: images });
  },
  'CSS.registerProperty': (t) => {
    const name = `--${t.slug}-${t.token}`;
    const initialValue = `url(${t.url('a.png')})`;
    CSS.registerProperty({ name, syntax: '<image>', inherits: false, initialValue });
    box().style.backgroundImage = `var(${name})`;
  },
  'image-set()': (t) => {
    box().style.backgroundImage = `image-set("${t.url('a.png')}" 1x)`;
  },
  'style.backgroundImage, escaped': (t) => {
    box().style.backgroundImage = `url(${t.url('a.png').replaceAll('t', '\\74 ')})`;
  },
  'style.backgroundImage, escaped slashes': (t) => {
    box().style.backgroundImage = `url(${t.url('a.png').replaceAll('/', '\\/')})`;
  },
  'textContent of a style of SVG': (t) => {
    const element = box();
    element.className = t.slug;
    const svg = place().appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
    svg.append(document.createElementNS(svg.namespaceURI, 'style'));
    svg.firstChild.textContent = `.${t.slug} { ${background(t)} }`;
  },
  insertRule: (t) => {
    const { sheet, selector } = sheetFor(t);
    sheet.insertRule(`${selector} { ${background(t)} }`);
  },
  addRule: (t) => {
    const { sheet, selector } = sheetFor(t);
    sheet.addRule(selector, background(t));
  },
  'insertRule @import': (t) => void sheetFor(t).sheet.insertRule(`@import url(${t.url('a.css')})`),
  'insertRule of a group': (t) => {
    const { sheet, selector } = sheetFor(t);
    sheet.insertRule('@media all {}');
    sheet.cssRules[0].insertRule(`${selector} { ${background(t)} }`);
  },
  'rule.style.backgroundImage': (t) => {
    sheetFor(t).rule.style.backgroundImage = `url(${t.url('a.png')})`;
  },
  'insertRule of a rule': (t) => {
    const { sheet, selector } = sheetFor(t);
    sheet.insertRule('body {}');
    sheet.cssRules[0].insertRule(`& ${selector} { ${background(t)} }`);
  },
  'appendRule of keyframes': (t) => {
    const { sheet, selector } = sheetFor(t);
    sheet.insertRule(`@keyframes ${t.slug} {}`);
    sheet.cssRules[0].appendRule(`0% { ${background(t)} }`);
    sheet.insertRule(`${selector} { animation: ${t.slug} 1e6s infinite }`);
  },
  'rule.style.src of a font-face': (t) => {
    const { sheet, element } = sheetFor(t);
    sheet.insertRule(`@font-face { font-family: ${t.slug}; src: local(none) }`);
    sheet.cssRules[0].style.src = `url(${t.url('a.woff2')})`;
    element.style.fontFamily = t.slug;
  },
  'rule.style.setProperty': (t) => sheetFor(t).rule.style.setProperty('background-image', `url(${t.url('a.png')})`),
  'rule.styleMap.set': (t) => sheetFor(t).rule.styleMap.set('background-image', `url(${t.url('a.png')})`),
  'CSSStyleSheet.replaceSync': (t) => {
    const { selector } = sheetFor(t);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${selector} { ${background(t)} }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  },
  'CSSStyleSheet.replace': async (t) => {
    const { selector } = sheetFor(t);
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    await sheet.replace(`${selector} { ${background(t)} }`);
  },
  FontFace: (t) => void new FontFace('held', `url(${t.url('a.woff2')})`).load().catch(() => {}),
  'style.textContent': (t) => {
    const { selector } = sheetFor(t);
    attached('style').textContent = `${selector} { ${background(t)} }`;
  },
  'style.innerHTML': (t) => {
    const { selector } = sheetFor(t);
    attached('style').innerHTML = `${selector} { ${background(t)} }`;
  },
  'style.append of a text': (t) => {
    const { selector } = sheetFor(t);
    attached('style').append(`${selector} { ${background(t)} }`);
  },
  'style.textContent before it is attached': (t) => {
    const { selector } = sheetFor(t);
    place().append(make('style', { textContent: `${selector} { ${background(t)} }` }));
  },
  'data of the text in a style': (t) => {
    const { selector } = sheetFor(t);
    const text = document.createTextNode(' ');
    attached('style').append(text);
    text.data = `${selector} { ${background(t)} }`;
  },
  'style.textContent @import': (t) => {
    attached('style').textContent = `@import url(${t.url('a.css')});`;
  },
  'style.textContent font-face': (t) => {
    attached('style').textContent = `@font-face { font-family: ${t.slug}; src: url(${t.url('a.woff2')}) }`;
    box().style.fontFamily = t.slug;
  },
};
