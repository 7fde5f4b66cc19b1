/** The style of what comes with the second layer. */
export const style = `
h3{font-weight:650}
dialog{width:min(44rem,100% - 2rem);max-height:calc(100dvh - 2rem);margin:auto;padding:1.5rem;border-width:1px;border-radius:var(--_r);overflow:auto}
dialog::backdrop{background:#0008}
dialog>*+*{margin-top:1rem}
header,[part=category-head]{display:flex;justify-content:space-between;align-items:center;gap:1rem}
[part=category]{padding-top:1rem;border-top:1px solid var(--_line)}
input{flex:none;appearance:none;width:44px;height:24px;padding:3px;border:2px solid var(--_line);border-radius:99px;cursor:pointer}
input:before{content:"";display:block;width:14px;height:14px;border-radius:99px;background:var(--_line)}
input:checked{background:var(--_main);border-color:var(--_main)}
input:checked:before{background:var(--_on);margin-inline-start:auto}
summary{cursor:pointer;min-height:24px}
table{width:100%;border-collapse:collapse;overflow-wrap:anywhere}
th,td{padding:.25rem .5rem .25rem 0;text-align:start;vertical-align:top;font-size:.875em}
[part=requests]>*+*{margin-top:.75rem}
select,textarea{display:block;width:100%;min-height:44px;padding:.5rem;border:1px solid var(--_line);border-radius:var(--_r);background:none;color:inherit}
option{background:Canvas;color:CanvasText}
[part=request-actions]{display:flex;flex-wrap:wrap;gap:.5rem}
dl{font-size:.875em;overflow-wrap:anywhere}
dl div{display:flex;flex-wrap:wrap;gap:0 .5rem}
dt{font-weight:650}
@media(forced-colors:active){input:checked:before{background:Highlight}}
[part=placeholder]{display:grid;align-content:center;justify-items:center;gap:1rem;height:100%;padding:1rem;text-align:center;
border-width:1px;border-radius:var(--_r)}
:host(ilumee-consent-placeholder){display:inline-block;max-width:100%;vertical-align:top}
`;
