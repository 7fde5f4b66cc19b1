const STYLE = `:host{position:fixed!important;inset:auto 0 0!important;width:auto!important;height:auto!important;
margin:0!important;padding:0!important;border:0!important;background:none!important;overflow:visible!important;
pointer-events:none!important;font:14px/1.5 system-ui,sans-serif}
[hidden]{display:none!important}
[part=reopen]{position:absolute;inset:auto auto 12px 12px;padding:6px 12px;border:1px solid;border-radius:99px;
background:Canvas;color:CanvasText;font:inherit;cursor:pointer;pointer-events:auto}
@media print{:host{display:none!important}}`;

/** The button that opens the preferences again, in plain DOM: returning visitors load nothing else. */
export function createReopenButton(root: ShadowRoot): HTMLButtonElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('part', 'reopen');
  button.dataset.action = 'open-preferences';
  root.append(button);
  return button;
}
