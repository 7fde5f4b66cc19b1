import { describe, expect, it } from 'vitest';
import { ConsentError, gateHtml } from '../../../src/html/index.js';
import type { ConsentConfig } from '../../../src/config/options.js';
import { ACME, CONFIG, fill, gated, PAGE } from './support.js';

type Row = readonly [what: string, html: string, expected: string];

const SCRIPTS: Row[] = [
  [
    'a script with an address',
    '<script src="https://acme.example/tag.js"></script>',
    '<script type="text/plain" %A data-src="https://acme.example/tag.js"></script>',
  ],
  [
    'with everything else it has',
    `<script async defer nonce="n" integrity='sha256-x' crossorigin onload="a()" id=t src=//acme.example/t.js data-x=1></script>`,
    `<script type="text/plain" %A async defer nonce="n" integrity='sha256-x' crossorigin onload="a()" id=t data-src=//acme.example/t.js data-x=1></script>`,
  ],
  [
    'of the most specific vendor',
    '<script src="https://cdn.example/beta/tag.js"></script>',
    '<script type="text/plain" %B data-src="https://cdn.example/beta/tag.js"></script>',
  ],
  [
    'of a vendor that nobody configured',
    '<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>',
    '<script type="text/plain" data-category="analytics" data-vendor="google-analytics" async data-src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>',
  ],
  [
    'from a path of our own',
    '<script src="/metrics/m.js"></script>',
    '<script type="text/plain" %A data-src="/metrics/m.js"></script>',
  ],
  [
    'with a type that says JavaScript',
    '<script type="Text/JavaScript" src="//acme.example/t.js"></script>',
    '<script type="text/plain" data-type="text/javascript" %A data-src="//acme.example/t.js"></script>',
  ],
  [
    'with an empty type',
    '<script type="" src="//acme.example/t.js"></script>',
    '<script type="text/plain" %A data-src="//acme.example/t.js"></script>',
  ],
  [
    'with a language',
    '<script language="JavaScript" src="//acme.example/t.js"></script>',
    '<script type="text/plain" %A language="JavaScript" data-src="//acme.example/t.js"></script>',
  ],
  [
    'a module',
    '<script type=MODULE src="//acme.example/t.mjs"></script>',
    '<script type="text/plain" data-type="module" %A data-src="//acme.example/t.mjs"></script>',
  ],
  [
    'a type between others without spaces',
    `<script src='//acme.example/t.js'type="module"async></script>`,
    `<script type="text/plain" data-type="module" %A data-src='//acme.example/t.js'async></script>`,
  ],
  [
    'a type behind a bare address',
    '<script src=//acme.example/t.js type="module"async></script>',
    '<script type="text/plain" data-type="module" %A data-src=//acme.example/t.js async></script>',
  ],
  [
    'inline code that names the vendor',
    '<script>s.src="https://acme.example/tag.js?"+id</script>',
    '<script type="text/plain" %A>s.src="https://acme.example/tag.js?"+id</script>',
  ],
  [
    'inline code with escaped slashes',
    String.raw`<script>s.src='https:\/\/acme.example\/tag.js'</script>`,
    String.raw`<script type="text/plain" %A>s.src='https:\/\/acme.example\/tag.js'</script>`,
  ],
  [
    'inline code with an address from the page’s scheme',
    `<script nonce=1>s.src='//acme.example/tag.js'</script>`,
    `<script type="text/plain" %A nonce=1>s.src='//acme.example/tag.js'</script>`,
  ],
  [
    'inline code that puts the address together',
    `<script>s.src=('https:'==p?'https://ssl':'http://www')+'.acme.example/ga.js'</script>`,
    `<script type="text/plain" %A>s.src=('https:'==p?'https://ssl':'http://www')+'.acme.example/ga.js'</script>`,
  ],
  [
    'inline code that names a path of our own',
    `<script>init({api_host:'/metrics/e'})</script>`,
    `<script type="text/plain" %A>init({api_host:'/metrics/e'})</script>`,
  ],
  [
    'an inline module that imports',
    '<script type="module">import "https://acme.example/x.mjs"</script>',
    '<script type="text/plain" data-type="module" %A>import "https://acme.example/x.mjs"</script>',
  ],
  [
    'an inline module that imports names',
    `<script type="module">import{a}from'/metrics/x.mjs'</script>`,
    `<script type="text/plain" data-type="module" %A>import{a}from'/metrics/x.mjs'</script>`,
  ],
  [
    'an import map',
    '<script type="importmap">{"imports":{"a":"https://acme.example/a.mjs"}}</script>',
    '<script type="text/plain" data-type="importmap" %A>{"imports":{"a":"https://acme.example/a.mjs"}}</script>',
  ],
  [
    'speculation rules',
    '<script type="speculationrules">{"prefetch":[{"urls":["/a","https://acme.example/"]}]}</script>',
    '<script type="text/plain" data-type="speculationrules" %A>{"prefetch":[{"urls":["/a","https://acme.example/"]}]}</script>',
  ],
  [
    'a script in SVG',
    '<svg><script href="//acme.example/t.js"/><script xlink:href="//acme.example/t.js"></script></svg>',
    '<svg><script type="text/plain" %A data-href="//acme.example/t.js"/><script type="text/plain" %A data-href="//acme.example/t.js"></script></svg>',
  ],
  [
    'a script in SVG with an address that only preload scanners read',
    '<svg><script src="//acme.example/t.js"></script></svg>',
    '<svg><script type="text/plain" %A data-src="//acme.example/t.js"></script></svg>',
  ],
  [
    'code in SVG, where entities count',
    '<svg><script>s="https:&#47;/acme.example/"</script></svg>',
    '<svg><script type="text/plain" %A>s="https:&#47;/acme.example/"</script></svg>',
  ],
  [
    'an attribute in the way gets another name',
    '<script data-src="x" data-type="y" data-category="shoes" data-vendor="z" src="//acme.example/t.js"></script>',
    '<script type="text/plain" %A data-data-src="x" data-data-type="y" data-data-category="shoes" data-data-vendor="z" data-src="//acme.example/t.js"></script>',
  ],
  [
    'an address beside inline code that is held is out of the way as well',
    '<script data-src="x">"https://acme.example/"</script>',
    '<script type="text/plain" %A data-data-src="x">"https://acme.example/"</script>',
  ],
];

const ELEMENTS: Row[] = [
  ['an image', '<img src="//acme.example/p.gif" alt="">', '<img %A data-src="//acme.example/p.gif" alt="">'],
  ['an image by its old name', '<image src="//acme.example/p.gif">', '<image %A data-src="//acme.example/p.gif">'],
  [
    'srcset, by any of its candidates',
    '<img src="a.png" srcset="a.png 1x, https://acme.example/b.png 2x">',
    '<img %A src="a.png" data-srcset="a.png 1x, https://acme.example/b.png 2x">',
  ],
  [
    'both addresses',
    '<img srcset="//acme.example/b.png 2x" src="//acme.example/a.png">',
    '<img %A data-srcset="//acme.example/b.png 2x" data-src="//acme.example/a.png">',
  ],
  [
    'a picture',
    '<picture><source srcset="//acme.example/a.webp"><img src="a.png"></picture>',
    '<picture><source %A data-srcset="//acme.example/a.webp"><img src="a.png"></picture>',
  ],
  [
    'a frame',
    '<iframe src="https://acme.example/f" title="x"></iframe>',
    '<iframe %A data-src="https://acme.example/f" title="x"></iframe>',
  ],
  [
    'the page in a frame',
    `<iframe srcdoc="<script src='//acme.example/t.js'></script>"></iframe>`,
    `<iframe %A data-srcdoc="<script src='//acme.example/t.js'></script>"></iframe>`,
  ],
  [
    'the page in a frame, written with entities',
    '<iframe srcdoc="&lt;img src=&quot;//acme.example/p&quot;>"></iframe>',
    '<iframe %A data-srcdoc="&lt;img src=&quot;//acme.example/p&quot;>"></iframe>',
  ],
  [
    'a frame of a frame set',
    '<frameset><frame src="//acme.example/f"></frameset>',
    '<frameset><frame %A data-src="//acme.example/f"></frameset>',
  ],
  [
    'a video and its poster',
    '<video src="//acme.example/v" poster="//acme.example/p"></video>',
    '<video %A data-src="//acme.example/v" data-poster="//acme.example/p"></video>',
  ],
  ['a sound', '<audio src="//acme.example/a"></audio>', '<audio %A data-src="//acme.example/a"></audio>'],
  [
    'a source and a track',
    '<video><source src="//acme.example/v"><track src="//acme.example/t"></video>',
    '<video><source %A data-src="//acme.example/v"><track %A data-src="//acme.example/t"></video>',
  ],
  ['an embed', '<embed src="//acme.example/e">', '<embed %A data-src="//acme.example/e">'],
  ['an object', '<object data="//acme.example/o"></object>', '<object %A data-data="//acme.example/o"></object>'],
  ['an image button', '<input type=image src="//acme.example/i">', '<input %A type=image data-src="//acme.example/i">'],
  ['body background', '<body background="//acme.example/b">', '<body %A data-background="//acme.example/b">'],
  [
    'table backgrounds',
    '<table background="//acme.example/b"><tr><td background="//acme.example/b">',
    '<table %A data-background="//acme.example/b"><tr><td %A data-background="//acme.example/b">',
  ],
  [
    'a ping, not the link',
    '<a href="https://acme.example/" ping="/p https://acme.example/ping">x</a>',
    '<a %A href="https://acme.example/" data-ping="/p https://acme.example/ping">x</a>',
  ],
  [
    'the ping of an area',
    '<area href="/" ping="https://acme.example/ping">',
    '<area %A href="/" data-ping="https://acme.example/ping">',
  ],
  [
    'SVG images by both names',
    '<svg><image href="//acme.example/i"/><use xlink:href="//acme.example/u#a"/></svg>',
    '<svg><image %A data-href="//acme.example/i"/><use %A data-href="//acme.example/u#a"/></svg>',
  ],
  [
    'an SVG image that has both names',
    '<svg><image xlink:href="//acme.example/i" href="//acme.example/j"/><image href="a.png" xlink:href="//acme.example/i"/></svg>',
    '<svg><image %A data-xlink:href="//acme.example/i" data-href="//acme.example/j"/><image %A href="a.png" data-xlink:href="//acme.example/i"/></svg>',
  ],
  [
    'an SVG filter’s image',
    '<svg><filter><feImage href="//acme.example/i"/></filter></svg>',
    '<svg><filter><feImage %A data-href="//acme.example/i"/></filter></svg>',
  ],
  [
    'a style attribute',
    '<p style="color:red;background:url(https://acme.example/b.png)">x</p>',
    '<p %A data-style="color:red;background:url(https://acme.example/b.png)">x</p>',
  ],
  [
    'a style attribute with quotes written as entities',
    '<p style="background:url(&quot;//acme.example/b&quot;)">',
    '<p %A data-style="background:url(&quot;//acme.example/b&quot;)">',
  ],
  [
    'a style element that imports',
    '<style media=all>@import "//acme.example/s.css";</style>after',
    '<template %A><style media=all>@import "//acme.example/s.css";</style></template>after',
  ],
  [
    'two style elements',
    '<style>a{b:url(//acme.example/a)}</style><style>a{b:url(//beta.example/a)}</style>',
    '<template %A><style>a{b:url(//acme.example/a)}</style></template><template %B><style>a{b:url(//beta.example/a)}</style></template>',
  ],
  [
    'a style element that is never closed',
    '<style>@import "//acme.example/s.css";',
    '<template %A><style>@import "//acme.example/s.css";',
  ],
  [
    'a drawing whose style imports, as a whole',
    '<p><svg viewBox="0 0 1 1"><g><svg><style>@import "//acme.example/&#115;.css"</style></svg></g></svg>text',
    '<p><template %A><svg viewBox="0 0 1 1"><g><svg><style>@held;@import "//acme.example/&#115;.css"</style></svg></g></svg></template>text',
  ],
  [
    'a drawing that something else closes',
    '<div><svg><style>@import "//acme.example/"</style><p>text</p><svg style="a:url(//acme.example/)"><style>@import "//beta.example/"</style></div>',
    '<div><template %A><svg><style>@held;@import "//acme.example/"</style></template><p>text</p><template %B><svg %A data-style="a:url(//acme.example/)"><style>@held;@import "//beta.example/"</style></template></div>',
  ],
  [
    'a drawing that nothing closes',
    '<svg><style>@import "//acme.example/"</style><g',
    '<template %A><svg><style>@held;@import "//acme.example/"</style><g',
  ],
  [
    'what a browser without scripts would send',
    '<noscript><img height="1" src="https://acme.example/tr?a=1&amp;b=2"></noscript>',
    '<noscript><img %A height="1" data-src="https://acme.example/tr?a=1&amp;b=2"></noscript>',
  ],
  [
    'the same in the head, where only some elements may be',
    '<head><noscript><style>a{b:url(//acme.example/)}</style><link rel=stylesheet href="//acme.example/"></noscript></head>',
    '<head><noscript><template %A><style>a{b:url(//acme.example/)}</style></template><link %A rel=stylesheet data-href="//acme.example/"></noscript></head>',
  ],
  [
    'what lies in a template',
    '<template><img src="//acme.example/p"><script src="//acme.example/t.js"></script></template>',
    '<template><img %A data-src="//acme.example/p"><script type="text/plain" %A data-src="//acme.example/t.js"></script></template>',
  ],
  [
    'images in a template that is marked, for which Firefox asks: they wait for what it waits for',
    '<template data-category=functional data-vendor="film"><img src="//acme.example/p"><template><video poster="//acme.example/p"></video></template></template><img src="//acme.example/p">',
    '<template data-category=functional data-vendor="film"><img data-category="functional" data-vendor="film" data-src="//acme.example/p"><template><video data-category="functional" data-vendor="film" data-poster="//acme.example/p"></video></template></template><img %A data-src="//acme.example/p">',
  ],
  [
    'what lies in a shadow root that is declared',
    '<div><template shadowrootmode="open"><img src="//acme.example/p"></template></div>',
    '<div><template shadowrootmode="open"><img %A data-src="//acme.example/p"></template></div>',
  ],
  [
    'a lazy-loading address in the way gets another name',
    '<img class=lazy src="//acme.example/p" data-src="a.png">',
    '<img %A class=lazy data-src="//acme.example/p" data-data-src="a.png">',
  ],
  [
    'an address beside a mark is put out of the way, the mark stays',
    '<img data-category="advertising" data-src="a.png" src="//acme.example/p">',
    '<img data-category="advertising" data-src="a.png" data-data-src="//acme.example/p">',
  ],
  [
    'an address that is relative to a base at the vendor’s',
    '<base href="https://acme.example/x/"><img src="p.gif"><base href="https://site.test/">',
    '<base href="https://acme.example/x/"><img %A data-src="p.gif"><base href="https://site.test/">',
  ],
];

const LINKS: Row[] = [
  ...['stylesheet', 'modulepreload', 'prefetch', 'prerender', 'icon', 'manifest', 'preconnect', 'dns-prefetch'].map(
    (rel): Row => [
      rel,
      `<link rel=${rel} href="https://acme.example/">`,
      `<link %A rel=${rel} data-href="https://acme.example/">`,
    ],
  ),
  [
    'preload, with the address of what is preloaded for',
    '<link rel="preload" as="script" href="//acme.example/t.js" crossorigin>',
    '<link %A rel="preload" as="script" data-href="//acme.example/t.js" crossorigin>',
  ],
  [
    'preload of an image set',
    '<link rel=preload as=image imagesrcset="//acme.example/p 1x">',
    '<link %A rel=preload as=image data-imagesrcset="//acme.example/p 1x">',
  ],
  [
    'one kind among others, in upper case',
    '<LINK REL="alternate STYLESHEET" HREF="//acme.example/s.css">',
    '<LINK %A REL="alternate STYLESHEET" data-HREF="//acme.example/s.css">',
  ],
];

/** A frame in a frame in a frame, all written into the page. */
const frames = (depth: number): string =>
  depth
    ? `<iframe srcdoc="${frames(depth - 1)
        .replaceAll('&', '&amp;')
        .replaceAll('"', '&quot;')}"></iframe>`
    : '<p>';

const HOSTILE: Row[] = [
  [
    'attributes without quotes, ended by a slash',
    '<img/src=//acme.example/p/alt=x>',
    '<img %A/data-src=//acme.example/p/alt=x>',
  ],
  [
    'upper case',
    '<SCRIPT SRC="HTTPS://ACME.EXAMPLE/T.JS"></SCRIPT>',
    '<SCRIPT type="text/plain" %A data-SRC="HTTPS://ACME.EXAMPLE/T.JS"></SCRIPT>',
  ],
  [
    'a second address, which must not take the place of the first',
    '<img src="//acme.example/1" src="//acme.example/2" SRC=//acme.example/3>',
    '<img %A data-src="//acme.example/1" data-src="//acme.example/2" data-SRC=//acme.example/3>',
  ],
  [
    'a second type',
    '<script type="text/javascript" type="text/plain" src="//acme.example/t.js"></script>',
    '<script type="text/plain" data-type="text/javascript" %A data-src="//acme.example/t.js"></script>',
  ],
  [
    'entities in the address',
    '<img src="https:&#x2F;&#47;acme&period;example/p?a&amp;b">',
    '<img %A data-src="https:&#x2F;&#47;acme&period;example/p?a&amp;b">',
  ],
  [
    'tabs and line ends in the address',
    '<img src="\n ht\ttps://ac\nme.exa\rmple/p ">',
    '<img %A data-src="\n ht\ttps://ac\nme.exa\rmple/p ">',
  ],
  ['backslashes', String.raw`<img src="\\acme.example\p">`, String.raw`<img %A data-src="\\acme.example\p">`],
  [
    'a sign-in part',
    '<img src="https://site.test@acme.example/p">',
    '<img %A data-src="https://site.test@acme.example/p">',
  ],
  [
    'spaces around the equals sign',
    '<img src \n = \t"//acme.example/p">',
    '<img %A data-src \n = \t"//acme.example/p">',
  ],
  [
    'a tag over many lines',
    '<img\r\n  alt="a>b"\r\n  src="//acme.example/p"\r\n>',
    '<img %A\r\n  alt="a>b"\r\n  data-src="//acme.example/p"\r\n>',
  ],
  ['quotes right after each other', `<img alt=""src='//acme.example/p'>`, `<img %A alt=""data-src='//acme.example/p'>`],
  [
    'a value that looks like an attribute',
    '<img alt="src=x" src="//acme.example/p">',
    '<img %A alt="src=x" data-src="//acme.example/p">',
  ],
  [
    'an attribute that starts with =',
    '<img =src="a" src="//acme.example/p">',
    '<img %A =src="a" data-src="//acme.example/p">',
  ],
  [
    'a tag behind a comment that looks open',
    '<!--><img src="//acme.example/p">',
    '<!--><img %A data-src="//acme.example/p">',
  ],
  [
    'a tag behind a textarea',
    '<textarea></textarea><img src=//acme.example/p>',
    '<textarea></textarea><img %A data-src=//acme.example/p>',
  ],
  ['a tag that leaves SVG', '<svg><p><img src=//acme.example/p>', '<svg><p><img %A data-src=//acme.example/p>'],
  [
    'CDATA that is none outside of SVG',
    '<![CDATA[><img src=//acme.example/p>]]>',
    '<![CDATA[><img %A data-src=//acme.example/p>]]>',
  ],
  [
    'a script that writes a script',
    '<script><!--<script>"//acme.example/"</script>--></script>',
    '<script type="text/plain" %A><!--<script>"//acme.example/"</script>--></script>',
  ],
  [
    'escapes in CSS',
    String.raw`<p style="background:u\72l('https:\2f\2f acme.example/')">`,
    String.raw`<p %A data-style="background:u\72l('https:\2f\2f acme.example/')">`,
  ],
  [
    'a comment within an import',
    '<style>@import/**/"//acme.example/";</style>',
    '<template %A><style>@import/**/"//acme.example/";</style></template>',
  ],
  [
    'frames that nest deeper than anyone looks',
    frames(5),
    frames(5).replace('<iframe srcdoc', '<iframe data-category="advertising" data-srcdoc'),
  ],
];

describe.each([
  ['scripts', SCRIPTS],
  ['elements', ELEMENTS],
  ['links', LINKS],
  ['odd markup', HOSTILE],
])('gateHtml holds %s', (_, rows) => {
  it.each(rows)('%s', (_what, html, expected) => {
    expect(gated(html)).toBe(fill(expected));
  });

  it.each(rows)('and leaves it as it is when it comes by again: %s', (_what, html) => {
    expect(gated(gated(html))).toBe(gated(html));
  });

  it.each(rows)('only because the vendor is held: %s', (_what, html) => {
    const config: ConsentConfig = { policy: { version: '1' }, gate: { scope: 'declared' } };
    // Deeper frames than anyone looks into are held whatever is in them.
    if (html !== frames(5)) expect(gated(html, config)).toBe(html);
  });
});

describe('gateHtml holds the usual snippets', () => {
  it.each([
    [
      'google-tag-manager',
      `<script>(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({'gtm.start':new Date().getTime(),event:'gtm.js'});var f=d.getElementsByTagName(s)[0],j=d.createElement(s),dl=l!='dataLayer'?'&l='+l:'';j.async=true;j.src='https://www.googletagmanager.com/gtm.js?id='+i+dl;f.parentNode.insertBefore(j,f);})(window,document,'script','dataLayer','GTM-X');</script>`,
    ],
    [
      'meta-pixel',
      `<script>!function(f,b,e,v,n,t,s){if(f.fbq)return;n=f.fbq=function(){};t=b.createElement(e);t.async=!0;t.src=v;s=b.getElementsByTagName(e)[0];s.parentNode.insertBefore(t,s)}(window,document,'script','https://connect.facebook.net/en_US/fbevents.js');fbq('init','1');</script>`,
    ],
    [
      'microsoft-clarity',
      `<script type="text/javascript">(function(c,l,a,r,i,t,y){t=l.createElement(r);t.async=1;t.src="https://www.clarity.ms/tag/"+i;y=l.getElementsByTagName(r)[0];y.parentNode.insertBefore(t,y);})(window,document,"clarity","script","x");</script>`,
    ],
    [
      'yandex-metrica',
      `<script type="text/javascript">(function(m,e,t,r,i,k,a){k=e.createElement(t),a=e.getElementsByTagName(t)[0],k.async=1,k.src=r,a.parentNode.insertBefore(k,a)})(window,document,"script","https://mc.yandex.ru/metrika/tag.js","ym");ym(1,"init",{});</script>`,
    ],
    [
      'google-tag-manager',
      '<noscript><iframe src="https://www.googletagmanager.com/ns.html?id=GTM-X" height="0" width="0"></iframe></noscript>',
    ],
    [
      'meta-pixel',
      '<noscript><img height="1" width="1" style="display:none" src="https://www.facebook.com/tr?id=1&ev=PageView&noscript=1"/></noscript>',
    ],
    [
      'yandex-metrica',
      '<noscript><div><img src="https://mc.yandex.ru/watch/1" style="position:absolute; left:-9999px;" alt="" /></div></noscript>',
    ],
  ])('%s', (vendor, html) => {
    const result = gated(html);
    expect(result).toContain(` data-vendor="${vendor}"`);
    expect(result).not.toMatch(/<script>|\ssrc=/);
    expect(result.replace(/ (?:type|data-type|data-category|data-vendor)="[^"]*"|data-(?=src)/g, '')).toBe(
      html.replace(/ type="[^"]*"/g, ''),
    );
  });
});

describe('gateHtml leaves alone', () => {
  it.each([
    ['our own scripts and images', '<script src="/app.js"></script><img src="https://cdn.site.test/a.png">'],
    ['another path of a shared host', '<script src="https://cdn.example/lib/jquery.js"></script>'],
    ['links', '<a href="https://acme.example/">Acme</a><area href="//acme.example/">'],
    ['forms', '<form action="https://acme.example/"><button formaction="//acme.example/">'],
    ['links in SVG', '<svg><a href="https://acme.example/"><text>x</text></a></svg>'],
    [
      'link elements that fetch nothing',
      '<link rel="canonical" href="https://acme.example/"><link href="//acme.example/">',
    ],
    ['what was marked: a script', `<script type="text/plain" ${ACME} src="https://acme.example/t.js"></script>`],
    ['what was marked: inline', `<script type="text/plain" data-category="analytics">"https://acme.example/"</script>`],
    ['what was marked: a frame', '<iframe data-category="functional" data-src="https://acme.example/f"></iframe>'],
    [
      'what was marked: a template, and what is in it',
      '<template data-category="analytics"><script src="//acme.example/t.js"></script><iframe src="//acme.example/f"></iframe></template>',
    ],
    [
      'comments',
      '<!-- <img src="//acme.example/p"> --><!doctype html><!-- <script src="//acme.example/t.js"></script>',
    ],
    ['a conditional comment', '<!--[if IE]><script src="//acme.example/t.js"></script><![endif]-->'],
    ['text areas', '<textarea><img src="//acme.example/p"></textarea>'],
    ['titles', '<title><img src="//acme.example/p"></title>'],
    ['plain text', '<plaintext><img src="//acme.example/p">'],
    [
      'what is raw text in a browser',
      '<xmp><img src="//acme.example/p"></xmp><iframe><img src="//acme.example/p"></iframe><noembed><img src="//acme.example/p"></noembed>',
    ],
    ['CDATA in SVG', '<svg><![CDATA[<img src="//acme.example/p">]]></svg>'],
    ['text that looks like a tag', '<p>&lt;img src="//acme.example/p"&gt; < img src="//acme.example/p"></p>'],
    ['JSON', '<script type="application/ld+json">{"url":"https://acme.example/"}</script>'],
    ['templates of other languages', '<script type="text/x-template"><img src="//acme.example/p"></script>'],
    [
      'a script of a type with parameters, which no browser runs',
      '<script type="text/javascript;x=y" src="//acme.example/t.js"></script>',
    ],
    ['the content of a script that has an address', '<script src="/app.js">"https://acme.example/"</script>'],
    ['a script without its end tag, which no browser runs', '<script>"https://acme.example/"'],
    [
      'a script that only carries data',
      '<script>self.__next_f.push([1,"<script src=\\"https://acme.example/t.js\\">"])</script>',
    ],
    ['the same, assigned', '<script>window.__STATE__ = {"url":"https://acme.example/"};</script>'],
    [
      'the same, pushed to a list that may be missing',
      '<script>(self.q=self.q||[]).push({"url":"https://acme.example/"})</script>',
    ],
    ['a comment in code that is no address', '<script>// acme.example counts\nrun() //acme.example/</script>'],
    ['an import map that is no JSON', '<script type="importmap">{"imports":"https://acme.example/"</script>'],
    ['a style of a type that no browser reads', '<style type="text/less">@import "//acme.example/";</style>'],
    [
      'comments and names in style sheets',
      '<style>/* url(//acme.example/) */@namespace url(https://acme.example/);a{content:"url(//acme.example/)"}</style>',
    ],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=https://acme.example/">'],
    ['meta tags', '<meta property="og:image" content="https://acme.example/p.png">'],
    [
      'addresses that are none',
      '<img src="https://"><img src><img src=""><img src="data:image/gif;base64,//acme.example/">',
    ],
    ['a lazy-loading address', '<img data-src="https://acme.example/p">'],
    ['a tag that is cut off', '<p>x</p><img src="//acme.example/p"'],
    ['nothing', ''],
  ])('%s', (_what, html) => {
    expect(gated(html)).toBe(html);
  });
});

describe('gateHtml in scope all', () => {
  const config: ConsentConfig = {
    policy: { version: '1' },
    gate: { scope: 'all', allow: ['images.example'], unknown: 'functional' },
  };

  it('holds what no rule names, without a vendor', () => {
    expect(gated('<img src="https://stranger.example/p">', config)).toBe(
      '<img data-category="functional" data-src="https://stranger.example/p">',
    );
  });

  it('passes what is allowed', () => {
    const html = '<img src="https://images.example/p">';
    expect(gated(html, config)).toBe(html);
  });

  it('does not take every address in code for a request', () => {
    const html = '<script>svg("http://www.w3.org/2000/svg")</script>';
    expect(gated(html, config)).toBe(html);
  });

  it('holds what a module imports from strangers', () => {
    expect(gated('<script type=module>import "https://stranger.example/x.js"</script>', config)).toContain(
      'type="text/plain" data-type="module" data-category="functional">',
    );
  });
});

describe('gateHtml', () => {
  it('lets a vendor pass that the site says is necessary', () => {
    const config: ConsentConfig = {
      policy: { version: '1' },
      vendors: [{ id: 'pay', category: 'necessary', hosts: ['pay.example'] }],
    };
    expect(gated('<script src="https://pay.example/x.js"></script>', config)).toBe(
      '<script src="https://pay.example/x.js"></script>',
    );
  });

  it('looks into frames within frames', () => {
    expect(gated(frames(3))).toBe(frames(3));
    expect(gated(frames(3).replace('&lt;p', '<p').replace('<p>', '<img src=//acme.example/>'))).toContain(
      `<iframe ${ACME} data-srcdoc=`,
    );
  });

  it('reads first-party paths by the page’s own host', () => {
    const html = '<img src="https://site.test/metrics/p">';
    expect(gateHtml(html, CONFIG, { url: 'https://other.test/' })).toBe(html);
    expect(gateHtml(html, CONFIG, { url: 'https://site.test/' })).toContain('data-src');
  });

  it('throws what createConsent throws for a configuration with a mistake in it', () => {
    const config = { policy: { version: '1' }, gate: { scope: 'some' } } as unknown as ConsentConfig;
    expect(() => gated('<p>', config)).toThrow(ConsentError);
    expect(() => gated('<p>', config)).toThrow(/gate\.scope/);
    expect(() => gateHtml('<p>', undefined as unknown as ConsentConfig, PAGE)).toThrow(ConsentError);
  });

  it.each(['/shop', 'site.test', '', undefined])('asks for the whole address of the page, not %s', (url) => {
    expect(() => gateHtml('<p>', CONFIG, { url: url as string })).toThrow(/url: expected the address of the page/);
  });
});

it('lets no stray end tag open the template around a held drawing', () => {
  const page = '<svg></template><style>a{b:url(//acme.example/1)}</style>';
  const wrapped = gated(page);
  expect(wrapped).toBe(fill('<template %A><svg><style>@held;a{b:url(//acme.example/1)}</style>'));
  // Where nothing is held it stays, and so does one that ends a template of the page.
  expect(gated('<svg></template><style>a{}</style>')).toBe('<svg></template><style>a{}</style>');
});
