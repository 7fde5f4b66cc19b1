// The page in the frames: a page as a site has it, with the very snippet that is copied in its head.
import { LANGUAGES } from './configuration.js';

const escapeHtml = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const NAMES = { functional: 'Functional', analytics: 'Analytics', advertising: 'Advertising' };

/**
 * @param {{ chosen: object, snippet: string, scheme: 'light' | 'dark', embed: string }} options
 *   `embed` is what the held frame would load
 */
export function previewPage({ chosen, snippet, scheme, embed }) {
  const language = chosen.language in LANGUAGES ? chosen.language : 'en';
  const [video] = chosen.categories;
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}" style="color-scheme: ${scheme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview</title>
${snippet}
<style>${STYLE}</style>
</head>
<body>
<header><b aria-hidden="true"></b><i></i><i></i><i></i></header>
<main>
<h1 aria-label="A page"><i></i><i></i></h1>
<p aria-hidden="true"><i></i><i></i><i></i></p>
<ul lang="en" dir="ltr" aria-label="Tags">
${chosen.categories.map((id) => `<li data-tag="${id}"><span>${NAMES[id]} tag</span> <b>held</b></li>`).join('\n')}
</ul>
<iframe data-category="${video}" data-src="${escapeHtml(embed)}" title="How a model learns" width="640" height="360"></iframe>
<p aria-hidden="true"><i></i><i></i><i></i><i></i></p>
<p aria-hidden="true"><i></i><i></i><i></i></p>
</main>
${chosen.categories.map((id) => `<script type="text/plain" data-category="${id}">tell('${id}')</script>`).join('\n')}
<script>
${tell}
${paint}
IlumeeConsent.on('change', paint);
</script>
</body>
</html>`;
}

// The next two run in the frame.

/** What each tag calls when it is released. */
function tell(id) {
  document.querySelector(`[data-tag="${id}"]`).dataset.ran = 'true';
  paint();
}

function paint() {
  for (const row of document.querySelectorAll('[data-tag]')) {
    const { tag, ran } = row.dataset;
    row.dataset.state = !ran ? 'held' : window.IlumeeConsent.has(tag) ? 'runs' : 'silent';
    row.lastElementChild.textContent = row.dataset.state;
  }
}

const STYLE = `
:root { font: 16px/1.5 system-ui, sans-serif; background: light-dark(#fff, #101215); color: light-dark(#14161a, #eceef1); }
body { margin: 0; }
i { display: block; height: .75rem; border-radius: .25rem; background: light-dark(#e8eaed, #262a30); }
header { display: flex; align-items: center; gap: 1.25rem; padding: 1.25rem clamp(1.25rem, 6vw, 5rem); }
header b { width: 1.5rem; height: 1.5rem; margin-inline-end: auto; border-radius: 50%;
  background: linear-gradient(90deg, transparent 50%, currentColor 50%), transparent; box-shadow: inset 0 0 0 1.5px; }
header i { width: 3.5rem; }
main { display: grid; gap: 2rem; max-width: 46rem; margin: auto; padding: clamp(1.5rem, 6vh, 4rem) 1.25rem 20rem; }
h1 { display: grid; gap: .75rem; margin: 0; }
h1 i { height: 2rem; background: light-dark(#d5d9de, #343941); }
h1 i:last-child { width: 62%; }
p { display: grid; gap: .75rem; margin: 0; }
p i:last-child { width: 74%; }
ul { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; padding: 0; list-style: none; font-size: .875rem; }
li { padding: .375rem .75rem; border: 1px solid light-dark(#c9ced5, #3b424b); border-radius: 2rem; }
li b { font-weight: 600; color: light-dark(#5b626c, #9aa2ad); }
li[data-state=runs] b { color: light-dark(#c4360f, #ff7a4d); }
iframe { width: 100%; height: auto; aspect-ratio: 16 / 9; border: 0; }
`;
