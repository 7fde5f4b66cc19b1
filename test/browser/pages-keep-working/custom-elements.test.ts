import { describe } from 'vitest';
import { accept } from '../support/consent-page.js';
import { expect, test } from '../support/test.js';
import { arrive, CONTROL, expectHeldUnlessOpen, HELD, REVOKED, STAGES, UNANSWERED } from './support/stages.js';

const stages = STAGES.map((stage) => [stage.when, stage] as const);
const fewStages = [CONTROL, UNANSWERED, REVOKED].map((stage) => [stage.when, stage] as const);

/** Elements that note what happens to them, in order. */
const DEFINE = `
  window.log = [];
  class NotingElement extends HTMLElement {
    static observedAttributes = ['src', 'href', 'data-src', 'title'];
    constructor() { super(); log.push('constructor ' + this.attributes.length); }
    connectedCallback() { log.push('connected ' + this.id + ' ' + this.childElementCount); }
    disconnectedCallback() { log.push('disconnected ' + this.id); }
    adoptedCallback() { log.push('adopted ' + this.id); }
    attributeChangedCallback(name, before, after) { log.push(name + ': ' + before + ' -> ' + after); }
  }
  customElements.define('noting-element', NotingElement);
  class PlayerElement extends HTMLElement {
    #source = '';
    get src() { return this.#source; }
    set src(value) { this.#source = String(value); this.plays = 'plays ' + value; }
    get href() { return 'own href'; }
    set href(value) { throw new RangeError('href is read-only: ' + value); }
    setAttribute(name, value) { super.setAttribute(name, value); log.push('set ' + name); }
    get innerHTML() { return 'own markup'; }
    appendChild(node) { log.push('append ' + node.localName); return super.appendChild(node); }
  }
  customElements.define('player-element', PlayerElement);
  class LazyImage extends HTMLImageElement {
    static observedAttributes = ['src'];
    connectedCallback() { log.push('image connected'); }
    attributeChangedCallback(name, before, after) { log.push('image ' + name + ' ' + after); }
    get src() { return 'lazy ' + super.src; }
    set src(value) { super.src = value; log.push('image set'); }
  }
  customElements.define('lazy-image', LazyImage, { extends: 'img' });`;

test.for(fewStages.filter(([, stage]) => stage.hasGate))(
  'callbacks come in the order, and as often, as without the gate: %s',
  async ([, stage], { server, page, problems }) => {
    /** With addresses that pass, by every way in which elements come about. */
    const code = `(async () => {
      ${DEFINE}
      const host = document.createElement('div');
      document.body.append(host);
      const outcome = (call) => { try { log.push(String(call())); } catch (error) { log.push(error.name + ' ' + error.message); } };

      host.innerHTML = '<noting-element id="markup" src="/own" title="x"><b></b></noting-element>';
      host.firstChild.setAttribute('src', '/own2');
      host.firstChild.setAttribute('src', '/own2');
      host.firstChild.removeAttribute('src');
      host.firstChild.toggleAttribute('href');
      const made = document.createElement('noting-element');
      made.id = 'made';
      made.setAttribute('data-src', '/own');
      host.append(made);
      host.prepend(made);
      made.replaceWith(document.createElement('noting-element'));
      host.append(new NotingElement());
      host.append(host.firstChild.cloneNode(true));
      document.implementation.createHTMLDocument('').body.append(made);
      host.insertAdjacentHTML('beforeend', '<noting-element id="adjacent" href="/own"></noting-element>');
      const template = document.createElement('template');
      template.innerHTML = '<noting-element id="template" src="/own"></noting-element>';
      host.append(document.importNode(template.content, true));
      host.append(template.content.cloneNode(true));
      host.append(document.createRange().createContextualFragment('<noting-element id="fragment"></noting-element>'));

      // Upgraded late, in document order.
      host.innerHTML = '<late-element id="a" src="/own"><late-element id="b"></late-element></late-element><late-element id="c"></late-element>';
      customElements.define('late-element', class extends HTMLElement {
        static observedAttributes = ['src'];
        constructor() { super(); log.push('upgrade ' + this.id); }
        connectedCallback() { log.push('late connected ' + this.id); }
        attributeChangedCallback(name, before, after) { log.push('late ' + name + ' ' + after); }
      });
      await customElements.whenDefined('late-element');

      const player = document.createElement('player-element');
      player.src = '/own';
      player.setAttribute('src', '/attribute');
      outcome(() => player.src + ' ' + player.plays + ' ' + player.getAttribute('src'));
      outcome(() => player.href);
      outcome(() => { player.href = '/own'; });
      outcome(() => player.innerHTML);
      outcome(() => player.appendChild(document.createElement('i')).localName);
      player.src = '${HELD}/of-its-own';
      outcome(() => player.src);
      host.append(player);

      const image = new LazyImage();
      image.src = '/own';
      outcome(() => image.src + ' ' + (image instanceof HTMLImageElement) + ' ' + image.outerHTML);
      host.append(image, document.createElement('img', { is: 'lazy-image' }));
      host.insertAdjacentHTML('beforeend', '<img is="lazy-image" alt="" src="/own">');
      outcome(() => host.lastChild instanceof LazyImage);
      host.append(host.lastChild.cloneNode());
      outcome(() => host.lastChild instanceof LazyImage);

      // A constructor that breaks the rules is reported, and its element is none.
      customElements.define('broken-element', class extends HTMLElement { constructor() { super(); this.append('x'); } });
      outcome(() => new (customElements.get('broken-element'))().textContent);
      customElements.define('inner-element', class extends HTMLElement {
        connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<img alt="" src="/own"><slot></slot>'; }
        formAssociatedCallback() {}
        static formAssociated = true;
      });
      host.innerHTML = '<inner-element>light</inner-element>';
      outcome(() => host.firstChild.shadowRoot.innerHTML + host.firstChild.matches(':defined'));
      outcome(() => new (class extends HTMLElement {})());
      outcome(() => customElements.define('noting-element', class extends HTMLElement {}));
      host.remove();
      return log;
    })()`;
    for (const path of ['/own', '/attribute']) server.route('site.test', path, {});
    await arrive({ server, page }, CONTROL);
    const native = await page.evaluate<string[]>(code);
    await arrive({ server, page }, stage);
    const gated = await page.evaluate<string[]>(code);
    expect(native.length).toBeGreaterThan(60);
    expect(gated).toEqual(native);
    // Its src is a property of its own; nothing loads.
    await server.quiet(100);
    expect(server.requests({ host: 'vendor.test' })).toEqual([]);
    expect(problems).toEqual([]);
  },
);

describe('elements with something held in them', () => {
  const PARTS = `
    customElements.define('pixel-element', class extends HTMLElement {
      connectedCallback() {
        this.innerHTML = '<img alt="" src="${HELD}/light.gif">';
        const open = this.attachShadow({ mode: 'open' });
        open.innerHTML = '<img alt="" src="${HELD}/open.gif"><style>p { background: url(${HELD}/style.gif) }</style><p>x</p><slot></slot>';
        const closed = open.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
        const image = document.createElement('img');
        image.src = '${HELD}/closed.gif';
        closed.append(image);
        const script = document.createElement('script');
        script.src = '${HELD}/shadow.js';
        closed.append(script);
      }
    });
    customElements.define('built-in-image', class extends HTMLImageElement {
      connectedCallback() { this.src = '${HELD}/built-in.gif'; }
    }, { extends: 'img' });
    customElements.define('own-image', class extends HTMLElement {
      static observedAttributes = ['src'];
      attributeChangedCallback(name, before, after) { this.replaceChildren(Object.assign(new Image(), { src: after })); }
    });`;

  const REQUESTS = [
    'light.gif',
    'open.gif',
    'style.gif',
    'closed.gif',
    'shadow.js',
    'built-in.gif',
    'own.gif',
    'declared.gif',
  ].map((name) => ({ path: `/${name}` }));

  const BODY = `<div id="declared"><template shadowrootmode="open"><img alt="" src="${HELD}/declared.gif"><b>shadow</b><slot></slot></template>light</div>
    <div id="closed"><template shadowrootmode="closed"><img alt="" src="/own.gif"></template></div>
    <pixel-element></pixel-element><img is="built-in-image" alt=""><own-image src="${HELD}/own.gif"></own-image>`;

  test.for(stages)(
    'shadow roots, also declared ones, and customized elements: %s',
    async ([, stage], { server, page, problems }) => {
      server.script('vendor.test', '/shadow.js', 'window.shadowRan = 1');
      server.route('site.test', '/own.gif', {});
      await arrive({ server, page }, stage, { meta: true, head: `<script>${PARTS}</script>`, body: BODY });
      expect(
        await page.evaluate(`[
        document.querySelector('#declared').shadowRoot.querySelector('b').textContent,
        document.querySelector('#closed').shadowRoot,
        document.querySelector('pixel-element').shadowRoot.querySelector('p').textContent,
        document.querySelector('own-image').childElementCount,
        document.querySelectorAll('template').length,
      ]`),
      ).toEqual(['shadow', null, 'x', 1, 0]);
      await server.waitFor({ host: 'site.test', path: '/own.gif' });
      await page.evaluate(`{
      const late = document.createElement('div');
      document.body.append(late);
      late.setHTMLUnsafe('<div><template shadowrootmode="open"><img alt="" src="${HELD}/unsafe.gif"></template></div>');
      const cloned = document.querySelector('own-image').cloneNode(true);
      document.body.append(cloned);
    }`);
      expect(problems).toEqual([]);
      // What an accepting visitor's page had before is released; after a withdrawal only new things are held.
      if (stage === REVOKED) {
        server.clear();
        await page.evaluate(`document.body.append(document.createElement('pixel-element'))`);
      }
      await expectHeldUnlessOpen(server, stage, ...REQUESTS, { path: '/unsafe.gif' });
      if (stage === UNANSWERED) {
        await accept(page);
        for (const { path } of [...REQUESTS, { path: '/unsafe.gif' }])
          await server.waitFor({ host: 'vendor.test', path });
        await expect.poll(() => page.evaluate('window.shadowRan')).toBe(1);
      }
      expect(problems).toEqual([]);
    },
  );
});
