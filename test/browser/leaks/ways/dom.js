// Ways by which a script puts something into the document that the browser then loads.
// `t.url(file)` is the way's own address, `t.place()` an attached element to work in.
import { make, place, attached } from '../site/page-tools.js';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

const img = (url) => `<img alt="" src="${url}">`;
const rule = (t) => `.${t.slug} { background: url(${t.url('a.png')}) }`;
const inserting = (url) => `(function () {
  var s = document.createElement('script'); s.src = ${JSON.stringify(url)}; document.head.appendChild(s);
})();`;

export const dom = {
  'script.src': (t) => attached('script', { src: t.url('a.js') }),
  'script.src after it is attached': (t) => {
    attached('script').src = t.url('a.js');
  },
  'script.src, then append()': (t) => place().append(make('script', { src: t.url('a.js') })),
  'script.src, then insertBefore()': (t) => {
    const at = place();
    at.insertBefore(make('script', { src: t.url('a.js') }), at.firstChild);
  },
  'script.src, then replaceWith()': (t) => attached('b').replaceWith(make('script', { src: t.url('a.js') })),
  'script.src, then insertAdjacentElement()': (t) =>
    place().insertAdjacentElement('beforeend', make('script', { src: t.url('a.js') })),
  'script.src, then Range.insertNode()': (t) => {
    const range = document.createRange();
    range.selectNodeContents(place());
    range.insertNode(make('script', { src: t.url('a.js') }));
  },
  'script.type = module': (t) => attached('script', { type: 'module', src: t.url('a.js') }),
  'script.text that inserts a script': (t) => attached('script', { text: inserting(t.url('a.js')) }),
  'script.text module import': (t) => attached('script', { type: 'module', text: `import '${t.url('a.js')}';` }),
  'script.text module import, in a tree that is put in later': (t) => {
    const tree = make('div');
    const script = tree.appendChild(make('script', { type: 'module' }));
    script.text = `import '${t.url('a.js')}';`;
    place().append(tree);
  },
  'script.text module export': (t) =>
    attached('script', { type: 'module', text: `export {\n  a as b,\n} from '${t.url('a.js')}';` }),
  'script setAttribute': (t) => {
    const script = make('script');
    script.setAttribute('src', t.url('a.js'));
    place().append(script);
  },
  'script setAttribute, upper case': (t) => {
    const script = make('script');
    script.setAttribute('SRC', t.url('a.js'));
    place().append(script);
  },
  'script setAttributeNS': (t) => {
    const script = make('script');
    script.setAttributeNS(null, 'src', t.url('a.js'));
    place().append(script);
  },
  'script setAttributeNode': (t) => {
    const attribute = document.createAttribute('src');
    attribute.value = t.url('a.js');
    const script = make('script');
    script.setAttributeNode(attribute);
    place().append(script);
  },
  'attributes.setNamedItem': (t) => {
    const attribute = document.createAttribute('src');
    attribute.value = t.url('a.png');
    attached('img').attributes.setNamedItem(attribute);
  },
  'attributes.setNamedItem of a script': (t) => {
    const attribute = document.createAttribute('src');
    attribute.value = t.url('a.js');
    attached('script').attributes.setNamedItem(attribute);
  },
  'script.textContent module import, after it is attached': (t) => {
    attached('script', { type: 'module' }).textContent = `import '${t.url('a.js')}';`;
  },
  'script.append() of a module import, after it is attached': (t) => {
    attached('script', { type: 'module' }).append(`import '${t.url('a.js')}';`);
  },
  'script.innerHTML module import, after it is attached': (t) => {
    attached('script', { type: 'module' }).innerHTML = `import '${t.url('a.js')}';`;
  },
  'script.insertAdjacentText() of a module import, after it is attached': (t) => {
    attached('script', { type: 'module' }).insertAdjacentText('beforeend', `import '${t.url('a.js')}';`);
  },
  'attribute.value': (t) => {
    const image = attached('img');
    image.setAttribute('src', 'data:,');
    image.getAttributeNode('src').value = t.url('a.png');
  },
  'attribute.nodeValue': (t) => {
    const image = attached('img');
    image.setAttribute('src', 'data:,');
    image.getAttributeNode('src').nodeValue = t.url('a.png');
  },
  'attribute.textContent': (t) => {
    const image = attached('img');
    image.setAttribute('src', 'data:,');
    image.getAttributeNode('src').textContent = t.url('a.png');
  },
  'svg script href': (t) => {
    const script = document.createElementNS(SVG, 'script');
    script.setAttribute('href', t.url('a.js'));
    attached('div').appendChild(document.createElementNS(SVG, 'svg')).append(script);
  },
  'img.src': (t) => attached('img', { src: t.url('a.png') }),
  'img.src, never attached': (t) => {
    new Image().src = t.url('a.png');
  },
  'img.srcset': (t) => attached('img', { srcset: `${t.url('a.png')} 1x` }),
  'img setAttribute srcset': (t) => attached('img').setAttribute('srcset', `${t.url('a.png')} 1x`),
  'source.srcset': (t) => {
    const picture = attached('picture');
    picture.append(make('source', { srcset: t.url('a.png') }), make('img'));
  },
  'iframe.src': (t) => attached('iframe', { src: t.url('a.html') }),
  'iframe.src after it is attached': (t) => {
    attached('iframe').src = t.url('a.html');
  },
  'iframe setAttribute src': (t) => attached('iframe').setAttribute('src', t.url('a.html')),
  'iframe.srcdoc': (t) => attached('iframe', { srcdoc: img(t.url('a.png')) }),
  'iframe of javascript:': (t) => attached('iframe', { src: `javascript:'${img(t.url('a.png'))}'` }),
  'iframe of data:': (t) => attached('iframe', { src: `data:text/html,${encodeURIComponent(img(t.url('a.png')))}` }),
  'link.href stylesheet': (t) => attached('link', { rel: 'stylesheet', href: t.url('a.css') }),
  'link.rel stylesheet, set last': (t) => {
    attached('link', { href: t.url('a.css') }).rel = 'stylesheet';
  },
  'link.href preload': (t) => attached('link', { rel: 'preload', as: 'image', href: t.url('a.png') }),
  'link.imageSrcset preload': (t) => attached('link', { rel: 'preload', as: 'image', imageSrcset: t.url('a.png') }),
  'link.href modulepreload': (t) => attached('link', { rel: 'modulepreload', href: t.url('a.js') }),
  'link.href prefetch': (t) => attached('link', { rel: 'prefetch', href: t.url('a.js') }),
  'link.href icon': (t) => document.head.append(make('link', { rel: 'icon', href: t.url('a.png') })),
  'link.href preconnect': (t) => attached('link', { rel: 'preconnect', href: t.connection() }),
  'video.src': (t) => attached('video', { preload: 'auto', src: t.url('a.webm') }),
  'video.poster': (t) => attached('video', { preload: 'none', poster: t.url('a.png') }),
  'audio.src': (t) => attached('audio', { preload: 'auto', src: t.url('a.wav') }),
  'new Audio()': (t) => new Audio(t.url('a.wav')).load(),
  'new Audio(), by its constructor alone': (t) => void new Audio(t.url('a.wav')),
  'source.src': (t) => attached('video', { preload: 'auto' }).append(make('source', { src: t.url('a.webm') })),
  'track.src': (t) => {
    const track = make('track', { default: true, src: t.url('a.vtt') });
    attached('video', { crossOrigin: '', preload: 'auto', src: t.own('a.webm') }).append(track);
    track.track.mode = 'showing';
  },
  'object.data': (t) => attached('object', { type: 'image/png', data: t.url('a.png') }),
  'embed.src': (t) => attached('embed', { type: 'image/png', src: t.url('a.png') }),
  'input.src': (t) => attached('input', { type: 'image', src: t.url('a.png') }),
  'svg image setAttribute': (t) => svgImage().setAttribute('href', t.url('a.png')),
  'svg image setAttributeNS xlink': (t) => svgImage().setAttributeNS(XLINK, 'xlink:href', t.url('a.png')),
  'svg image href.baseVal': (t) => {
    svgImage().href.baseVal = t.url('a.png');
  },
  'svg image setAttributeNS xlink, another prefix': (t) => svgImage().setAttributeNS(XLINK, 'x:href', t.url('a.png')),
  'svg image xlink, another prefix, by DOMParser of XML': (t) => {
    const xml = `<svg xmlns="${SVG}" xmlns:x="${XLINK}"><image width="9" height="9" x:href="${t.url('a.png')}"/></svg>`;
    place().append(new DOMParser().parseFromString(xml, 'image/svg+xml').documentElement);
  },
  'svg mask setAttribute': (t) => svgImage().parentNode.setAttribute('mask', `url(${t.url('a.svg')}#x)`),
  'svg marker-end in innerHTML': (t) => {
    place().innerHTML = `<svg><path d="M0 0L9 9" stroke="red" marker-end="url(${t.url('a.svg')}#x)"/></svg>`;
  },
  'svg set of an address': (t) => {
    const set = document.createElementNS(SVG, 'set');
    set.setAttribute('attributeName', 'href');
    set.setAttribute('to', t.url('a.png'));
    svgImage().append(set);
  },
  'svg animate in innerHTML': (t) => {
    place().innerHTML = `<svg><image width="9" height="9"><animate attributeName="href" values="${t.url('a.png')}" dur="1000s"/></image></svg>`;
  },
  'table.background': (t) => attached('table').setAttribute('background', t.url('a.png')),
  'a.ping, clicked': (t) => attached('a', { href: '#top', ping: t.url('a'), textContent: 'link' }).click(),
  'speculation rules': (t) =>
    attached('script', {
      type: 'speculationrules',
      text: JSON.stringify({ prefetch: [{ urls: [t.proxied('a.html')], eagerness: 'immediate' }] }),
    }),
  innerHTML: (t) => {
    place().innerHTML = img(t.url('a.png'));
  },
  'innerHTML, unquoted and upper case': (t) => {
    place().innerHTML = `<IMG SRC=${t.url('a.png')}>`;
  },
  'innerHTML, character references': (t) => {
    place().innerHTML = `<img src="${t.url('a.png').replaceAll('.', '&#46;').replaceAll('/', '&sol;')}">`;
  },
  'innerHTML, backslashes': (t) => {
    place().innerHTML = img(t.url('a.png').replace('http:', '').replaceAll('/', '\\'));
  },
  'innerHTML, a line that ends in the address': (t) => {
    place().innerHTML = img(t.url('a.png').replace('http', 'ht\ntp'));
  },
  'innerHTML image': (t) => {
    place().innerHTML = `<image src="${t.url('a.png')}">`;
  },
  'innerHTML style element, not closed': (t) => {
    place().innerHTML = `<p class="${t.slug}">text</p><!--<style>--><style>${rule(t)}`;
  },
  'innerHTML style element of SVG': (t) => {
    place().innerHTML = `<p class="${t.slug}">text</p><svg><style>${rule(t)}</style></svg>`;
  },
  'innerHTML, never attached': (t) => {
    make('div').innerHTML = img(t.url('a.png'));
  },
  'innerHTML iframe': (t) => {
    place().innerHTML = `<iframe src="${t.url('a.html')}"></iframe>`;
  },
  'innerHTML style': (t) => {
    place().innerHTML = `<p style="background: url(${t.url('a.png')})">text</p>`;
  },
  'innerHTML event handler': (t) => {
    place().innerHTML = `<img src="data:," onerror="new Image().src='${t.url('a.png')}'">`;
  },
  outerHTML: (t) => {
    attached('b').outerHTML = img(t.url('a.png'));
  },
  insertAdjacentHTML: (t) => place().insertAdjacentHTML('beforeend', img(t.url('a.png'))),
  setHTML: (t) => place().setHTML(img(t.url('a.png')), { sanitizer: {} }),
  'setHTMLUnsafe with options': (t) => place().setHTMLUnsafe(img(t.url('a.png')), { sanitizer: {} }),
  'setHTMLUnsafe that runs scripts': (t) =>
    place().setHTMLUnsafe(`<script src="${t.url('a.js')}"></script>`, { runScripts: true }),
  setHTMLUnsafe: (t) => place().setHTMLUnsafe(img(t.url('a.png'))),
  "execCommand('insertHTML')": (t) => {
    const at = place();
    at.contentEditable = 'true';
    at.textContent = 'x';
    getSelection().selectAllChildren(at);
    document.execCommand('insertHTML', false, img(t.url('a.png')));
  },
  "execCommand('insertImage')": (t) => {
    const at = place();
    at.contentEditable = 'true';
    at.textContent = 'x';
    getSelection().selectAllChildren(at);
    document.execCommand('insertImage', false, t.url('a.png'));
  },
  'createContextualFragment with a script': (t) => {
    const range = document.createRange();
    range.selectNodeContents(place());
    place().append(range.createContextualFragment(`<script src="${t.url('a.js')}"></script>`));
  },
  'createContextualFragment with a module import': (t) => {
    const range = document.createRange();
    range.selectNodeContents(place());
    place().append(range.createContextualFragment(`<script type="module">import '${t.url('a.js')}'</script>`));
  },
  'DOMParser, then adoptNode()': (t) => {
    const parsed = new DOMParser().parseFromString(img(t.url('a.png')), 'text/html');
    place().append(document.adoptNode(parsed.querySelector('img')));
  },
  'DOMParser, then importNode()': (t) => {
    const parsed = new DOMParser().parseFromString(img(t.url('a.png')), 'text/html');
    place().append(document.importNode(parsed.querySelector('img'), true));
  },
  'DOMParser of XML, then append()': (t) => {
    const parsed = new DOMParser().parseFromString(
      `<img xmlns="http://www.w3.org/1999/xhtml" src="${t.url('a.png')}"/>`,
      'application/xhtml+xml',
    );
    place().append(document.importNode(parsed.documentElement, true));
  },
  'Document.parseHTMLUnsafe': (t) => place().append(Document.parseHTMLUnsafe(img(t.url('a.png'))).querySelector('img')),
  'Document.parseHTMLUnsafe of a declarative shadow root': (t) => {
    const html = `<div><template shadowrootmode="open">${img(t.url('a.png'))}</template></div>`;
    place().append(Document.parseHTMLUnsafe(html).querySelector('div'));
  },
  'createHTMLDocument, then append()': (t) => {
    const other = document.implementation.createHTMLDocument('');
    const script = other.createElement('script');
    script.src = t.url('a.js');
    place().append(script);
  },
  'XSLTProcessor.transformToFragment': (t) => {
    const parse = (xml) => new DOMParser().parseFromString(xml, 'text/xml');
    const processor = new XSLTProcessor();
    processor.importStylesheet(
      parse(`<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
        <xsl:template match="/"><img src="${t.url('a.png')}"/></xsl:template></xsl:stylesheet>`),
    );
    place().append(processor.transformToFragment(parse('<a/>'), document));
  },
  'xml-stylesheet': (t) =>
    document.documentElement.before(
      document.createProcessingInstruction('xml-stylesheet', `href="${t.url('a.css')}" type="text/css"`),
    ),
  'template.content, cloned': (t) => {
    const template = make('template', { innerHTML: img(t.url('a.png')) });
    place().append(template.content.cloneNode(true));
  },
  'template.content, imported': (t) => {
    const template = make('template', { innerHTML: img(t.url('a.png')) });
    place().append(document.importNode(template.content, true));
  },
  'cloneNode of a script': (t) => {
    const script = make('script');
    script.setAttribute('src', t.url('a.js'));
    place().append(script.cloneNode(true));
  },
  'shadow root innerHTML': (t) => {
    attached('div').attachShadow({ mode: 'open' }).innerHTML = img(t.url('a.png'));
  },
  'closed shadow root append()': (t) =>
    attached('div')
      .attachShadow({ mode: 'closed' })
      .append(make('script', { src: t.url('a.js') })),
  'declarative shadow root': (t) =>
    place().setHTMLUnsafe(`<div><template shadowrootmode="open">${img(t.url('a.png'))}</template></div>`),
  'form.submit()': (t) => form(t).submit(),
  'form.requestSubmit()': (t) => form(t).requestSubmit(),
  'button formaction, clicked': (t) => {
    const target = form(t);
    target.action = t.own('a');
    target.append(make('button', { textContent: 'go' }));
    target.lastChild.formAction = t.url('a');
    target.lastChild.click();
  },
  'form.requestSubmit() in a shadow root': (t) => {
    const target = form(t);
    attached('div').attachShadow({ mode: 'closed' }).append(target);
    target.requestSubmit();
  },
  'form.requestSubmit(), its action set by a listener': (t) => {
    const target = form(t);
    target.action = t.own('a');
    target.addEventListener('submit', () => (target.action = t.url('a')));
    target.requestSubmit();
  },
  'form.requestSubmit(), its action set by a listener that stops the event': (t) => {
    const target = form(t);
    target.action = t.own('a');
    target.addEventListener('submit', (event) => {
      event.stopPropagation();
      target.action = t.url('a');
    });
    target.requestSubmit();
  },
  'form.requestSubmit() in a declarative shadow root': (t) => {
    const at = place();
    at.setHTMLUnsafe('<div><template shadowrootmode="open"></template></div>');
    const target = form(t);
    at.firstChild.shadowRoot.append(target);
    target.requestSubmit();
  },
  'a target, clicked': (t) => {
    const name = `frame-${t.slug}`;
    attached('iframe', { name });
    attached('a', { target: name, href: t.url('a.html'), textContent: 'link' }).click();
  },
  'built-in vendor, script.src': (t) => attached('script', { src: t.builtIn('a.js') }),
  'own origin, img.src': (t) => attached('img', { src: t.proxied('a.png') }),
};

function svgImage() {
  const svg = place().appendChild(document.createElementNS(SVG, 'svg'));
  const image = svg.appendChild(document.createElementNS(SVG, 'image'));
  for (const element of [svg, image]) {
    element.setAttribute('width', '9');
    element.setAttribute('height', '9');
  }
  return image;
}

function form(t) {
  const name = `form-${t.slug}`;
  attached('iframe', { name });
  return attached('form', { method: 'post', target: name, action: t.url('a') });
}
