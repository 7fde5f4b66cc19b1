/** Every colour, radius and font is a custom property that the site can set on `ilumee-consent`. */
const STYLE = `
:host{--_bg:var(--ilumee-background,#fff);--_fg:var(--ilumee-text,#1a1d21);--_line:var(--ilumee-border,#8a9099);
--_main:var(--ilumee-accent,#1f4fd8);--_on:var(--ilumee-on-accent,#fff);--_r:var(--ilumee-radius,10px)}
.dark{--_bg:var(--ilumee-background,#1b1e23);--_fg:var(--ilumee-text,#eceef1);--_line:var(--ilumee-border,#7d848e);
--_main:var(--ilumee-accent,#9db8ff);--_on:var(--ilumee-on-accent,#10131a);color-scheme:dark}
@media(prefers-color-scheme:dark){.auto{--_bg:var(--ilumee-background,#1b1e23);--_fg:var(--ilumee-text,#eceef1);
--_line:var(--ilumee-border,#7d848e);--_main:var(--ilumee-accent,#9db8ff);--_on:var(--ilumee-on-accent,#10131a);color-scheme:dark}}
*{box-sizing:border-box;font:inherit;margin:0}
section,[part=placeholder],dialog{pointer-events:auto;background:var(--_bg);color:var(--_fg);
font:var(--ilumee-font,1rem/1.5 system-ui,sans-serif);border:0 solid var(--_line);text-align:start}
section{display:flex;flex-wrap:wrap;gap:1rem 2rem;align-items:end;padding:1.25rem 1.5rem;max-height:50vh;overflow:auto;
border-top-width:1px;box-shadow:0 -4px 24px #0002}
section>div:first-child{flex:1 1 26rem}
.box,.center{max-width:30rem;margin:1rem;border-width:1px;border-radius:var(--_r)}
.center{margin-inline:auto}
h2{font-size:1.125em;font-weight:650}
a{color:inherit}
[part=actions]{display:flex;flex-wrap:wrap;gap:.5rem}
button{min-height:44px;padding:.5rem 1.1rem;border:1px solid var(--_line);border-radius:var(--_r);background:none;
color:inherit;cursor:pointer}
[part=accept-all],[part=reject-all],[part=save]{background:var(--_main);border-color:var(--_main);color:var(--_on);font-weight:600;min-width:9.5rem}
:focus-visible{outline:3px solid var(--_main);outline-offset:2px}
[tabindex="-1"]:focus{outline:0}
[part=status]{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
`;

/** A sheet for shadow roots: a page's policy for styles has nothing to say about it. */
export function createSheet(style = STYLE): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
}
