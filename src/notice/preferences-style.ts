/** The style of what comes with the second layer. */
export const style = `
dialog{width:min(46em,100% - 2em);max-width:none;height:fit-content;max-height:calc(100% - 2em);margin:auto;padding:0;
overflow:hidden;color-scheme:inherit;box-shadow:var(--ilumee-shadow,0 .5em 2.5em #0003)}
dialog[open]{display:flex;flex-direction:column}
dialog::backdrop{background:var(--ilumee-backdrop,#0009);overflow:hidden}
dialog,dialog::backdrop{overscroll-behavior:contain}
[part=preferences]>*{padding:var(--s) calc(1.5*var(--s))}
[part=header]{display:flex;justify-content:space-between;align-items:center;gap:1em;border-bottom:1px solid var(--l)}
[part=close]{flex:none;width:44px;padding:0;border-color:transparent;margin:-.5em;margin-inline-end:-.75em;font-size:1.1em}
[part=body]{flex:0 1 auto;overflow:auto;display:grid;gap:var(--s);align-content:start}
dialog>[part=actions]{border-top:1px solid var(--l)}
[part=preferences]>[part=actions]{display:grid;grid-template-columns:1fr 1fr 1.2fr}
h3{font-weight:650}
small,summary,td,th,dl{font-size:.9375em}
small{display:block}
:is(summary,th,dl) small{font-size:1em}
.m,summary,td,thead th,dt{color:var(--m)}
.note{padding:.75em 1em;border:1px solid var(--c);border-radius:var(--q)}
[part=category]{display:grid;grid-template-columns:1fr auto;gap:.25em 1em;align-items:center;padding-bottom:var(--s);
border-bottom:1px solid var(--l)}
[part=category]>:not(h3,input,.on){grid-column:1/-1}
input{font-size:1em;color:inherit;background:none}
::placeholder{color:var(--m);opacity:1}
[type=search]{width:100%;min-height:44px;padding:.4em 1em;border:1px solid var(--c);border-radius:var(--q)}
[type=checkbox]{appearance:none;flex:none;width:3.25em;height:1.9em;min-height:24px;padding:.2em;border:2px solid var(--c);
border-radius:9em;cursor:pointer}
[type=checkbox]:before{content:"";display:block;box-sizing:border-box;height:100%;aspect-ratio:1;background:var(--c);border-radius:9em}
[type=checkbox]:checked{background:var(--a);border-color:var(--a)}
[type=checkbox]:checked:before{margin-inline-start:auto;background:var(--o);color:var(--a);content:"✓";
text-align:center;font:700 .85em/1.35 system-ui}
summary{width:fit-content;padding:.3em 0;min-height:24px;cursor:pointer}
table{width:100%;border-collapse:collapse;margin-top:.5em}
th,td{padding:.5em 0;padding-inline-end:.75em;text-align:start;vertical-align:top;border-top:1px solid var(--l);font-weight:400}
thead th{border:0;padding-bottom:.25em}
tr>:last-child{padding-inline-end:0}
tbody tr+tr td{border:0;padding-top:0}
[part=withdraw]{justify-self:start}
[part=links]{display:flex;flex-wrap:wrap;gap:.25em 1.25em}
dl{display:grid;gap:.4em}
dl>div{display:grid;grid-template-columns:minmax(9em,1fr) 2.5fr;gap:0 1em}
.v{padding:.75em 0;border-top:1px solid var(--l)}
dd,th[scope=row]{color:var(--t)}
code{direction:ltr;unicode-bidi:isolate;font-family:ui-monospace,monospace}
[part=copy],[part=record-actions] button{font-size:.9375em}
[part=copy]{margin-inline-start:.5em;padding:.1em .6em;min-height:2em}
[part=record-actions]{display:flex;flex-wrap:wrap;gap:.5em}
[part=record-actions] button{min-height:44px}
[part=requests]>:not(summary,:empty){margin-top:.75em}
label,label span{display:block;margin-bottom:.25em}
select,textarea{display:block;width:100%;min-height:44px;padding:.5em;border:1px solid var(--c);border-radius:var(--q);background:none;color:inherit}
option{background:Canvas;color:CanvasText}
[part=request-actions]{display:flex;flex-wrap:wrap;gap:.5em}
details [role=status]{position:static;width:auto;height:auto;clip-path:none}
@container(max-width:40em){dialog{width:100%;max-height:100%;border-width:1px 0 0;border-radius:var(--r) var(--r) 0 0;margin-bottom:0}
[part=preferences]>*{padding-inline:var(--s)}
[part=preferences]>[part=actions]{grid-template-columns:1fr 1fr}[part=save]{grid-column:1/-1}
dl{gap:.6em}dl>div{display:block}}
@container(max-height:36em){dialog[open]{display:block;overflow:auto}}
@media(prefers-reduced-motion:no-preference){dialog[open]{animation:i .2s}[type=checkbox]{transition:background .15s}}
@media(forced-colors:active){[type=checkbox]{forced-color-adjust:none;--c:ButtonText;--a:Highlight;--o:HighlightText;background:ButtonFace}
[part=close]{border-color:ButtonText}}
:host(ilumee-consent-placeholder){display:inline-block;font:medium system-ui;min-width:min(100%,10em);max-width:100%;min-height:7.5em;
vertical-align:top;overflow:hidden}
:host(ilumee-consent-preferences){display:block}
[part=placeholder]{position:absolute;inset:0;display:flex;flex-direction:column;gap:.75em;padding:var(--s);overflow:auto;text-align:center}
[part=placeholder]>*{flex:none;max-width:100%;margin-inline:auto}
[part=placeholder]:before,[part=placeholder]:after{content:"";flex:1 0 0}
[part=placeholder] p{max-width:32em;text-wrap:balance}
[part=placeholder] [part=actions]{justify-content:center}[part=placeholder] button{flex:none;max-width:100%}
:host(ilumee-consent-placeholder) .ui{position:absolute;inset:0;container-type:size}
@container (max-height:224px) or (max-width:160px){[part=placeholder]{gap:.4em;padding:.4em;font-size:.875em;line-height:1.25}}
@media print{:host(ilumee-consent-placeholder) [part=actions]{display:none}}
`;
