// Ways that stand in the page's markup. Each function gets `t` and returns markup; `t.url(file)` is the way's own
// address at a configured vendor, `t.builtIn(file)` one at a vendor of the library's own list.

const escaped = (markup) => markup.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** What a vendor's copy-and-paste code does. */
const snippet = (url) => `(function (d, t, u) {
  var s = d.createElement(t), f = d.getElementsByTagName(t)[0];
  s.async = 1; s.src = u; f.parentNode.insertBefore(s, f);
})(document, 'script', '${url}');`;

export const markup = {
  'script src': (t) => `<script src="${t.url('a.js')}"></script>`,
  'script async src': (t) => `<script async src="${t.url('a.js')}"></script>`,
  'script defer src': (t) => `<script defer src="${t.url('a.js')}"></script>`,
  'module script src': (t) => `<script type="module" src="${t.url('a.js')}"></script>`,
  'inline module import': (t) => `<script type="module">import '${t.url('a.js')}';</script>`,
  'inline snippet': (t) => `<script>${snippet(t.url('a.js'))}</script>`,
  'inline document.write in pieces': (t) =>
    `<script>document.write('<script src="'); document.write('${t.url('a.js')}'); document.write('"></' + 'script>')</script>`,
  'inline document.write in pieces, a > in a value': (t) =>
    `<script>document.write('<img alt="a>b" src="'); document.write('${t.url('a.png')}'); document.write('">')</script>`,
  'inline document.write of a module import': (t) =>
    `<script>document.write('<script type=module>imp' + 'ort "${t.url('a.js')}"</' + 'script>')</script>`,
  'inline document.write': (t) => `<script>document.write('<script src="${t.url('a.js')}"></' + 'script>')</script>`,
  'import map and import()': (t) => {
    // Before any module, or Firefox does not take it.
    t.inHead(`<script type="importmap">{"imports": {"held": "${t.url('a.js')}"}}</script>`);
    return `<script type="module">import('held').catch(() => {});</script>`;
  },
  'svg script': (t) => `<svg width="1" height="1"><script href="${t.url('a.js')}"></script></svg>`,
  'img src': (t) => `<img alt="" src="${t.url('a.png')}">`,
  'img lazy src': (t) => `<img alt="" loading="lazy" src="${t.url('a.png')}">`,
  'img srcset': (t) => `<img alt="" srcset="${t.url('a.png')} 1x">`,
  'picture source': (t) => `<picture><source srcset="${t.url('a.png')}"><img alt=""></picture>`,
  'img in a declarative shadow root': (t) =>
    `<div><template shadowrootmode="open"><img alt="" src="${t.url('a.png')}"></template></div>`,
  'iframe src': (t) => `<iframe title="" src="${t.url('a.html')}"></iframe>`,
  'iframe srcdoc img': (t) => `<iframe title="" srcdoc="${escaped(`<img src="${t.url('a.png')}">`)}"></iframe>`,
  'iframe srcdoc script': (t) =>
    `<iframe title="" srcdoc="${escaped(`<script src="${t.url('a.js')}"></script>`)}"></iframe>`,
  'iframe srcdoc fetch': (t) =>
    `<iframe title="" srcdoc="${escaped(`<script>fetch('${t.url('a.json')}')</script>`)}"></iframe>`,
  'link stylesheet': (t) => `<link rel="stylesheet" href="${t.url('a.css')}">`,
  'link stylesheet for print': (t) => `<link rel="stylesheet" media="print" href="${t.url('a.css')}">`,
  'link preload': (t) => `<link rel="preload" as="image" href="${t.url('a.png')}">`,
  'link modulepreload': (t) => `<link rel="modulepreload" href="${t.url('a.js')}">`,
  'link prefetch': (t) => `<link rel="prefetch" href="${t.url('a.js')}">`,
  'link icon': (t) => t.inHead(`<link rel="icon" href="${t.url('a.png')}">`),
  'link manifest': (t) => t.inHead(`<link rel="manifest" href="${t.url('a.json')}">`),
  'link preconnect': (t) => `<link rel="preconnect" href="${t.connection()}">`,
  'video src': (t) => `<video preload="auto" src="${t.url('a.webm')}"></video>`,
  'video poster': (t) => `<video preload="none" poster="${t.url('a.png')}"></video>`,
  'audio src': (t) => `<audio preload="auto" src="${t.url('a.wav')}"></audio>`,
  'video source': (t) => `<video preload="auto"><source src="${t.url('a.webm')}"></video>`,
  track: (t) =>
    `<video crossorigin preload="auto" src="${t.own('a.webm')}"><track default kind="metadata" src="${t.url('a.vtt')}"></video>`,
  'object data': (t) => `<object type="image/png" data="${t.url('a.png')}"></object>`,
  'embed src': (t) => `<embed type="image/png" src="${t.url('a.png')}">`,
  'input image': (t) => `<input type="image" alt="" src="${t.url('a.png')}">`,
  'svg image': (t) => `<svg width="9" height="9"><image width="9" height="9" href="${t.url('a.png')}"/></svg>`,
  'svg feImage': (t) => `<svg width="9" height="9"><filter id="f"><feImage href="${t.url('a.png')}"/></filter>
    <rect width="9" height="9" filter="url(#f)"/></svg>`,
  'style url': (t) => `<style>.style-url { background: url(${t.url('a.png')}) }</style><p class="style-url">text</p>`,
  'style import': (t) => `<style>@import url(${t.url('a.css')});</style>`,
  'style font-face': (t) => `<style>@font-face { font-family: held; src: url(${t.url('a.woff2')}) }</style>
    <p style="font-family: held">text</p>`,
  'style attribute': (t) => `<p style="background-image: url(${t.url('a.png')})">text</p>`,
  'body background': (t) => t.onBody(`background="${t.url('a.png')}"`),
  'table background': (t) => `<table background="${t.url('a.png')}"><tr><td>text</td></tr></table>`,
  'speculation rules': (t) =>
    `<script type="speculationrules">${JSON.stringify({
      prefetch: [{ urls: [t.proxied('a.html')], eagerness: 'immediate' }],
    })}</script>`,
  'a ping': (t) => `<a href="#top" ping="${t.url('a')}" data-click>link</a>`,
  'built-in vendor, script src': (t) => `<script async src="${t.builtIn('a.js')}"></script>`,
  'built-in vendor, img src': (t) => `<img alt="" src="${t.builtIn('a.png')}">`,
  'own origin, script src': (t) => `<script async src="${t.proxied('a.js')}"></script>`,
  'own origin, img src': (t) => `<img alt="" src="${t.proxied('a.png')}">`,
};

/** What a site owner writes to have a tag held: the control is the same tag unmarked. */
export const marked = {
  'marked script': (t) => (t.isControl ? markup['script src'](t) : `<script ${MARK} src="${t.url('a.js')}"></script>`),
  'marked script, data-src': (t) =>
    t.isControl ? markup['script src'](t) : `<script ${MARK} data-src="${t.url('a.js')}"></script>`,
  'marked inline script': (t) => {
    const code = `new Image().src = '${t.url('a.png')}';`;
    return t.isControl ? `<script>${code}</script>` : `<script ${MARK}>${code}</script>`;
  },
  'marked module': (t) =>
    t.isControl
      ? markup['module script src'](t)
      : `<script ${MARK} data-type="module" src="${t.url('a.js')}"></script>`,
  'marked iframe': (t) =>
    t.isControl
      ? markup['iframe src'](t)
      : `<iframe title="" data-category="analytics" data-src="${t.url('a.html')}"></iframe>`,
  'marked img': (t) =>
    t.isControl ? markup['img src'](t) : `<img alt="" data-category="analytics" data-src="${t.url('a.png')}">`,
  'marked stylesheet': (t) =>
    t.isControl
      ? markup['link stylesheet'](t)
      : `<link rel="stylesheet" data-category="analytics" data-href="${t.url('a.css')}">`,
  'marked template': (t) =>
    t.isControl ? markup['img src'](t) : `<template data-category="analytics">${markup['img src'](t)}</template>`,
};

const MARK = 'type="text/plain" data-category="analytics"';
