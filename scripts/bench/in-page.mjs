// @ts-check
// What runs in the pages, before anything of theirs. Handed over as text, so each function stands alone.

/**
 * @typedef {object} Bench
 * @property {(selector: string) => Element | undefined} find `>>>` goes into a shadow root
 * @property {(selector: string) => boolean} isShown has a box in the window and is not transparent
 * @property {(selector: string) => Promise<number>} shown resolves after the first paint that shows it, with the time
 * @property {(selector: string) => Promise<{ x: number, y: number }>} resting its centre, once it has stopped moving
 * @property {(opened?: string) => void} armClick for the next click of a person
 * @property {Promise<number>} clicked milliseconds from that click to the next paint, or to the one that shows `opened`
 * @property {number} clickedAt
 * @property {{ shift: number, largest: number, blocked: number }} seen
 */

export function installBench() {
  /** @type {Pick<Bench, 'seen'> & Partial<Bench>} */
  const bench = { seen: { shift: 0, largest: 0, blocked: 0 } };
  Object.defineProperty(window, 'bench', { value: bench });
  const { requestAnimationFrame: nextFrame } = window;

  bench.find = (selector) => {
    let place = /** @type {ParentNode | null | undefined} */ (document);
    for (const part of selector.split(' >>> ')) {
      const found = place?.querySelector(part);
      if (!found) return undefined;
      place = found.shadowRoot ?? found;
    }
    return place instanceof ShadowRoot ? place.host : /** @type {Element} */ (place);
  };
  bench.isShown = (selector) => {
    const element = bench.find?.(selector);
    if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { width, height, bottom, right, top, left } = element.getBoundingClientRect();
    return width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  };
  const centre = (/** @type {string} */ selector) => {
    const { left, top, width, height } = bench.find?.(selector)?.getBoundingClientRect() ?? new DOMRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  bench.resting = async (selector) => {
    for (let before = centre(selector); ;) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const now = centre(selector);
      if (now.x === before.x && now.y === before.y) return now;
      before = now;
    }
  };

  /** Runs when the frame whose callbacks run now has been painted. @param {() => void} callback */
  function afterPaint(callback) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = callback;
    port2.postMessage(0);
  }

  bench.shown = (selector) =>
    new Promise((resolve) => {
      nextFrame(function look() {
        bench.isShown?.(selector) ? afterPaint(() => resolve(performance.now())) : nextFrame(look);
      });
    });

  bench.armClick = (opened) => {
    bench.clicked = new Promise((resolve) => {
      addEventListener(
        'click',
        ({ timeStamp }) => {
          bench.clickedAt = timeStamp;
          if (opened) void bench.shown?.(opened).then((time) => resolve(time - timeStamp));
          else nextFrame(() => afterPaint(() => resolve(performance.now() - timeStamp)));
        },
        { capture: true, once: true },
      );
    });
  };
}

/** Only for visits whose paints are looked at, as it takes a little time. */
export function observePaints() {
  const { seen } = /** @type {{ bench: Bench }} */ (/** @type {unknown} */ (window)).bench;
  /** @param {string} type @param {(entry: any) => void} take */
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('layout-shift', ({ value, hadRecentInput }) => (seen.shift += hadRecentInput ? 0 : value));
  observe('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
  observe('longtask', ({ duration }) => (seen.blocked += duration - 50));
}
