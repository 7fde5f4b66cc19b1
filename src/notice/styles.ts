/**
 * What every part of the notice has. Sizes are in `em` of `.ui`, whose font size is the visitor's: the page's own
 * `rem` may be anything, and what a placeholder would inherit, too. Above the page `.ui` is a sheet of nothing as large
 * as the window. It is measured, not the window, whose units know nothing of a `zoom` on the page. Colours, radii,
 * spacing and font are custom properties that the site can set; README lists them. What has a short name in here is one
 * of them, with its default. The banner is fixed by itself: in the layer of `.ui` its text would be painted once more
 * when it has come in, as the page's largest paint.
 */
const STYLE = `
.ui{all:initial;display:block;visibility:inherit;pointer-events:none;
--b:var(--ilumee-background,#fff);--t:var(--ilumee-text,#16191d);--m:var(--ilumee-muted,#555c66);
--l:var(--ilumee-border,#d5d9df);--c:var(--ilumee-control,#717884);--a:var(--ilumee-accent,#16191d);
--o:var(--ilumee-on-accent,#fff);--f:var(--ilumee-focus,#2563eb);--r:var(--ilumee-radius,.75em);
--q:var(--ilumee-button-radius,.5em);--s:var(--ilumee-spacing,1em);color-scheme:light}
.dark{--b:var(--ilumee-background,#1b1e23);--t:var(--ilumee-text,#eceef1);--m:var(--ilumee-muted,#adb4be);
--l:var(--ilumee-border,#3a4048);--c:var(--ilumee-control,#8b929d);--a:var(--ilumee-accent,#eceef1);
--o:var(--ilumee-on-accent,#16191d);--f:var(--ilumee-focus,#8ab4ff);color-scheme:dark}
*{box-sizing:border-box;font:inherit;margin:0;overflow-wrap:anywhere}
.card{pointer-events:auto;background:var(--b);color:var(--t);border:1px solid var(--l);border-radius:var(--r);
font:var(--ilumee-font-size,.9375em)/1.45 var(--ilumee-font-family,system-ui,sans-serif);text-align:start}
section{display:flex;flex-direction:column;gap:calc(.75*var(--s));max-height:50vh;padding:var(--s);overflow:auto;
box-shadow:var(--ilumee-shadow,0 .5em 2.5em #0003)}
:host([popover]) .ui{position:fixed;inset:0;container-type:size}
:host([popover]) section{position:fixed;inset:auto 0 0;max-height:50%}
:host([popover]) .up section{inset:0 0 auto}
[part=text]{flex:0 1 auto;min-height:4em;overflow:auto}
.bar{border-radius:0;border-width:1px 0}
:host([popover]) :is(.box,.center){margin:var(--ilumee-offset,1em);max-width:var(--ilumee-width,27em)}
:host([popover]) .box{margin-inline-start:auto}
:host([popover]) .center{margin-inline:auto;width:calc(100% - 2em);max-width:var(--ilumee-width,44em)}
h2{font-size:1.1em;font-weight:650;line-height:1.5}
p{text-wrap:pretty}
a{color:inherit;text-underline-offset:.15em}
[part=actions]{flex:none;display:flex;flex-wrap:wrap;gap:.5em}
.pair{flex:2 1 auto;min-width:0;display:grid;grid-template-columns:1fr 1fr;gap:.5em}
section [part=open-preferences]{flex:1 1 auto}
button{min-width:0;min-height:max(44px,2.9em);padding:.4em .5em;border:1px solid var(--c);border-radius:var(--q);background:none;
color:inherit;font-weight:600;overflow-wrap:break-word;text-wrap:balance;cursor:pointer}
section :is([part=accept-all],[part=reject-all]),[part=save]{background:var(--a);border-color:var(--a);color:var(--o)}
button:hover{box-shadow:inset 0 0 0 99em #8882}
:focus-visible{outline:3px solid var(--f);outline-offset:2px}
[tabindex="-1"]:focus{outline:0}
[role=status]{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@container(max-width:640px){section.card{font-size:var(--ilumee-font-size,.875em);line-height:1.3;
gap:calc(.5*var(--s));padding:calc(.75*var(--s)) var(--s)}section h2{display:none}
:host([popover]) :is(.box,.center){margin:.5em;width:auto;max-width:none}}
@media(forced-colors:none){[part=text]{background:linear-gradient(var(--b) 0 0) 0 100%/100% 1em no-repeat local,
linear-gradient(#0000,#8886) 0 100%/100% 1em no-repeat}}
@container(max-height:26em) and (max-width:35.99em){section{display:block}[part=text]{margin-bottom:.5em}}
@container(min-width:56em){.bar{flex-direction:row;align-items:center;gap:calc(2.5*var(--s));
padding:calc(1.25*var(--s)) max(1.5em,50% - 38em)}.bar [part=text]{flex:1}}
@container(max-height:26em) and (min-width:36em){section.card{flex-direction:row;align-items:stretch;max-width:none!important}
section [part=text]{flex:1}section [part=actions]{flex:0 1 21em;align-content:center}}
@container(min-width:641px){button{padding-inline:1.1em}}
@media(prefers-reduced-motion:no-preference){section{animation:i .25s}@keyframes i{from{opacity:0;translate:0 1em}}}
`;

/**
 * A sheet for shadow roots: a page's policy for styles has nothing to say about it.
 * @param isInFlow for what lies in the page: a box that is measured has no width of its own there, so the window is
 */
export function createSheet(style = STYLE, isInFlow = false): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(isInFlow ? style.replaceAll('@container(', '@media(') : style);
  return sheet;
}
