/**
 * Above the page, the host is a sheet of nothing along its lower edge; what stands on it takes the pointer again.
 * `!important` in a shadow root is stronger than in the page: no reset of the page undresses or hides the notice.
 */
const STYLE = `:host{all:initial!important;display:block!important;color-scheme:inherit!important}
:host([popover]){position:fixed!important;inset:auto 0 0!important;z-index:2147483647!important;pointer-events:none!important}
[hidden]{display:none!important}
[part=reopen],[part=fallback]{padding:.4em .9em;font:.875em system-ui;pointer-events:auto;
background:var(--ilumee-background,Canvas);color:var(--ilumee-text,CanvasText);border:1px solid}
[part=reopen]{position:absolute;inset:auto auto 12px 12px;border-radius:9em}
[part=reopen][data-aside]{inset:auto 12px 12px auto}
[part=fallback]{max-height:50vh;overflow:auto;display:grid;grid-template-columns:repeat(2,minmax(0,12em));gap:.5em}
[part=fallback] p{grid-column:1/3}
[part=fallback] button{font:inherit;min-height:44px}
[part=reopen]:focus-visible{outline:auto;outline-offset:2px}
@media print{:host{display:none!important}}`;

/** The button that opens the preferences again, in plain DOM: returning visitors load nothing else. */
export function createReopenButton(root: ShadowRoot): HTMLButtonElement {
  const sheet = new CSSStyleSheet();
  const button = document.createElement('button');
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  button.setAttribute('part', 'reopen');
  button.dataset.action = 'open-preferences';
  root.append(button);
  addEventListener('focusin', ({ target }) => {
    const { left, top, right, bottom } = button.getBoundingClientRect();
    const focused = (target as Element).getBoundingClientRect();
    // What has the focus must be seen, at the end of the page too, where nothing can be scrolled free.
    if (left <= focused.left && top <= focused.top && right >= focused.right && bottom >= focused.bottom)
      button.toggleAttribute('data-aside');
  });
  return button;
}
