/* What the same page is made of in each framework. */

export const VIDEO = 'https://www.youtube.com/embed/jNQXAC9IVRw';
/** A frame that stands among other elements, without one of its own around it. */
export const BARE_VIDEO = `${VIDEO}?bare`;
export const PIXEL = 'http://vendor.test/pixel.gif';

export const RAW = '<b>raw</b> <img alt="" src="/img/raw.gif"> <a href="/raw">more</a>';
export const RAW_CHANGED = '<b>changed</b> <img alt="" src="/img/changed.gif">';
export const RAW_HELD = '<i>with a pixel</i> <img alt="" src="http://vendor.test/raw.gif">';

export const ITEMS = [1, 2, 3];

/** A tag as components put it in, to be taken out again when they go. */
export function insertTag(say) {
  const script = document.createElement('script');
  script.async = true;
  script.src = 'http://vendor.test/tag.js';
  script.onload = () => say('Tag: runs');
  document.head.appendChild(script);
  return () => script.remove();
}

/** What an analytics call in a click handler does. */
export function track(count) {
  fetch(`http://vendor.test/event?count=${count}`, { mode: 'no-cors' }).catch(() => {});
}

export async function loadGreeting() {
  const answer = await fetch('/greeting.json');
  return (await answer.json()).greeting;
}
