/* What can be seen of the notice, from inside the page. It only looks. */

globalThis.eye = (() => {
  const host = () => document.getElementById('ilumee-consent');

  /** The notice's shadow root and those of its placeholders. */
  const roots = () =>
    [host(), ...document.querySelectorAll('ilumee-consent-placeholder')].flatMap(
      (element) => element?.shadowRoot ?? [],
    );

  const all = (selector) => roots().flatMap((root) => [...root.querySelectorAll(selector)]);

  const parentOf = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;

  /** For sighted visitors: what is there for screen readers alone is one pixel large. */
  function isSeen(element) {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  }

  const nameOf = (element) =>
    (element.getAttribute('part') || element.name || element.id || element.localName) +
    (element.textContent ? ` “${element.textContent.trim().slice(0, 30)}”` : '');

  // Colours

  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

  /** Red, green, blue from 0 to 255 and alpha from 0 to 1, of any colour that CSS has. */
  function channels(colour) {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  }

  const over = ([r, g, b, a], below) => [r, g, b].map((value, n) => value * a + below[n] * (1 - a));

  /** What is behind the text of an element. */
  function backgroundOf(element) {
    const layers = [];
    for (let at = element; at; at = parentOf(at)) {
      const colour = channels(getComputedStyle(at).backgroundColor);
      if (colour[3] > 0) layers.unshift(colour);
      if (colour[3] === 1) break;
    }
    return layers.reduce((below, layer) => over(layer, below), [255, 255, 255]);
  }

  const onTopOf = (colour, background) => over(channels(colour), background);

  /** WCAG 2.2, relative luminance and contrast ratio. */
  function luminance(colour) {
    const [r, g, b] = colour.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function contrast(one, other) {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  // Text

  function textNodes() {
    return roots().flatMap((root) => {
      const found = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { parentElement, textContent } = walker.currentNode;
        if (textContent.trim() && parentElement && parentElement.localName !== 'style' && isSeen(parentElement)) {
          found.push(walker.currentNode);
        }
      }
      return found;
    });
  }

  function linesOf(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(({ width }) => width > 0);
  }

  /** Text below the contrast that WCAG 1.4.3 asks for. */
  function faintTexts() {
    return textNodes().flatMap((node) => {
      const style = getComputedStyle(node.parentElement);
      const background = backgroundOf(node.parentElement);
      const ratio = contrast(onTopOf(style.color, background), background);
      const size = parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      return ratio < (isLarge ? 3 : 4.5) ? [`${node.textContent.trim().slice(0, 40)}: ${ratio.toFixed(2)}`] : [];
    });
  }

  /** Of a text that is no node, such as the hint in an empty field. */
  function textContrast(element, pseudo) {
    const { color, opacity } = getComputedStyle(element, pseudo);
    const background = backgroundOf(element);
    const [r, g, b, alpha] = channels(color);
    return contrast(over([r, g, b, alpha * opacity], background), background);
  }

  const clips = (value) => value !== 'visible';
  const scrolls = (value) => value === 'auto' || value === 'scroll';

  /** Text that sticks out of its button, of the viewport's sides, or of a box that cuts it off. */
  function cutTexts() {
    return textNodes().flatMap((node) => {
      for (const line of linesOf(node)) {
        if (line.left < -1 || line.right > innerWidth + 1) return [`beside the viewport: ${node.textContent.trim()}`];
        for (let at = node.parentElement; at; at = parentOf(at)) {
          const style = getComputedStyle(at);
          if (style.display === 'inline' || style.display === 'contents') continue;
          const box = at.getBoundingClientRect();
          const isButton = at.localName === 'button';
          const isBeside = line.left < box.left - 1 || line.right > box.right + 1;
          const isOutside = line.top < box.top - 1 || line.bottom > box.bottom + 1;
          if (isBeside && (isButton || clips(style.overflowX))) return [`beside ${nameOf(at)}: ${node.textContent}`];
          if (isOutside && (isButton || (clips(style.overflowY) && !scrolls(style.overflowY)))) {
            return [`cut by ${nameOf(at)}: ${node.textContent}`];
          }
          // What scrolls shows it sooner or later.
          if (scrolls(style.overflowY)) break;
        }
      }
      return [];
    });
  }

  /** Boxes that can be scrolled sideways. */
  function sideways() {
    const boxes = [document.documentElement, ...all('*')].filter(isSeen);
    return boxes
      .filter((box) => box === document.documentElement || scrolls(getComputedStyle(box).overflowX))
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map((box) => `${nameOf(box)}: ${box.scrollWidth} in ${box.clientWidth}`);
  }

  // Controls

  const controls = () => all('button, a[href], input, select, textarea, summary, [tabindex="0"]').filter(isSeen);

  /** A switch is clicked on itself or on a label around it. */
  function targetOf(control) {
    const own = control.getBoundingClientRect();
    const label = control.closest('label')?.getBoundingClientRect();
    return label && label.width * label.height > own.width * own.height ? label : own;
  }

  /** Whether a circle of 24 px on a target touches no other target, nor the circle of another small one. */
  function hasRoom(box, others) {
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    return others.every((other) => {
      if (other === box) return true;
      const isSmall = other.width < 24 || other.height < 24;
      const [acrossMiddle, downMiddle] = [other.left + other.width / 2 - x, other.top + other.height / 2 - y];
      const across = Math.max(other.left - x, 0, x - other.right);
      const down = Math.max(other.top - y, 0, y - other.bottom);
      return Math.hypot(across, down) >= 12 && (!isSmall || Math.hypot(acrossMiddle, downMiddle) >= 24);
    });
  }

  /** Size of every target; links in a sentence may be as high as its lines (WCAG 2.5.8, "inline"). */
  function targets() {
    const found = controls().filter(
      (control) => !(control.localName === 'a' && getComputedStyle(control).display === 'inline'),
    );
    const boxes = found.map(targetOf);
    return found.map((control, n) => ({
      name: nameOf(control),
      part: control.getAttribute('part'),
      width: boxes[n].width,
      height: boxes[n].height,
      hasRoom: hasRoom(boxes[n], boxes),
    }));
  }

  /** Controls whose edge or filling can not be told from what is around them. Text alone needs none. */
  function faintEdges() {
    return controls()
      .filter((control) => ['button', 'input', 'select'].includes(control.localName))
      .flatMap((control) => {
        const style = getComputedStyle(control);
        const around = backgroundOf(parentOf(control));
        const hasBorder = style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) > 0;
        const filling = onTopOf(style.backgroundColor, around);
        const border = hasBorder ? onTopOf(style.borderTopColor, around) : around;
        const ratio = Math.max(contrast(filling, around), contrast(border, around));
        return ratio > 1.01 && ratio < 3 ? [`${nameOf(control)}: ${ratio.toFixed(2)}`] : [];
      });
  }

  function deepFocus() {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  }

  /** What is focused: `notice:` and the part inside the notice, the id or tag name in the page. */
  function focused() {
    const at = deepFocus();
    const isOurs = roots().includes(at?.getRootNode());
    return (
      (isOurs ? 'notice:' : '') + (at?.getAttribute('part') || at?.id || at?.getAttribute('name') || at?.localName)
    );
  }

  function focusRing() {
    const at = deepFocus();
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(at);
    const isInside = parseFloat(outlineOffset) < 0;
    const background = backgroundOf(isInside ? at : parentOf(at));
    return {
      name: nameOf(at),
      width: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
      // "auto" is the browser's own ring, which has two colours. The dialog's is on its backdrop.
      contrast:
        outlineStyle === 'auto' || at.localName === 'dialog'
          ? 21
          : contrast(onTopOf(outlineColor, background), background),
    };
  }

  /** What makes two buttons look alike. */
  function look(button) {
    const { width, height } = button.getBoundingClientRect();
    const style = getComputedStyle(button);
    const names = ['color', 'backgroundColor', 'borderTopColor', 'borderTopWidth', 'fontWeight', 'fontSize'];
    names.push('textDecorationLine', 'opacity', 'boxShadow', 'display');
    const styles = Object.fromEntries(names.map((name) => [name, style[name]]));
    return { tag: button.localName, width, height, styles };
  }

  // Places

  const part = (name) => all(`[part~="${name}"]`).find(isSeen);

  function box(name) {
    const { left, top, right, bottom, width, height } = part(name).getBoundingClientRect();
    return { left, top, right, bottom, width, height };
  }

  /** Whether a click anywhere on it, or on any line of a link, would be its own. */
  function isReachable(control) {
    const edges = [
      [0.5, 0.05],
      [0.5, 0.95],
      [0.05, 0.5],
      [0.95, 0.5],
    ];
    return [...control.getClientRects()].every(({ left, top, width, height }) =>
      edges.every(([x, y]) =>
        control.contains(control.getRootNode().elementFromPoint(left + width * x, top + height * y)),
      ),
    );
  }

  /** How much of an element of the page the notice or the viewport's edge hides: 0 nothing, 1 all of it. */
  function hiddenShare(element) {
    const { left, top, width, height } = element.getBoundingClientRect();
    const steps = [0.02, 0.25, 0.5, 0.75, 0.98];
    const points = steps.flatMap((x) => steps.map((y) => [left + width * x, top + height * y]));
    const hidden = points.filter(([x, y]) => {
      const at = document.elementFromPoint(x, y);
      return !at || at === host();
    });
    return hidden.length / points.length;
  }

  const focusedHiddenShare = () => hiddenShare(deepFocus());

  /** The share of the viewport that the notice takes from the page. */
  function coveredShare() {
    let covered = 0;
    const steps = 40;
    for (let x = 0; x < steps; x++) {
      for (let y = 0; y < steps; y++) {
        const at = document.elementFromPoint(((x + 0.5) / steps) * innerWidth, ((y + 0.5) / steps) * innerHeight);
        if (at === host()) covered++;
      }
    }
    return covered / steps ** 2;
  }

  // Time

  const animations = () => [document, ...roots()].flatMap((root) => root.getAnimations());

  /** Drawn, and at rest. */
  async function still() {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.all(animations().map((animation) => animation.finished.catch(() => {})));
  }

  /** Notes which properties move from now on, frame by frame. */
  function watchMotion() {
    const moved = new Set();
    (function look() {
      for (const animation of animations()) {
        const { duration } = animation.effect.getComputedTiming();
        for (const frame of animation.effect.getKeyframes()) {
          for (const name of Object.keys(frame)) {
            if (!['offset', 'computedOffset', 'easing', 'composite'].includes(name)) moved.add(`${name} ${duration}`);
          }
        }
      }
      requestAnimationFrame(look);
    })();
    return moved;
  }

  // Pictures

  /**
   * A switch as it looks: where its thumb is, and how well it and the track's edge can be told from what is around.
   * @param picture a data: address of a picture of the control
   */
  async function switchLook(picture) {
    const bitmap = await createImageBitmap(await (await fetch(picture)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    canvas.drawImage(bitmap, 0, 0);
    const row = Array.from({ length: bitmap.width }, (_, x) => [
      ...canvas.getImageData(x, Math.floor(bitmap.height / 2), 1, 1).data.slice(0, 3),
    ]);
    const outside = [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    const track = row[Math.floor(row.length / 2)];
    const isThumb = (colour) => contrast(colour, track) > 2;
    const [from, to] = [0.12, 0.88].map((share) => Math.round(row.length * share));
    const thumb = row.map((_, x) => x).filter((x) => x >= from && x < to && isThumb(row[x]));
    const middle = thumb.reduce((sum, x) => sum + x, 0) / thumb.length / row.length;
    return {
      thumb: middle < 0.5 ? 'left' : 'right',
      thumbContrast: Math.max(...thumb.map((x) => contrast(row[x], track)), 1),
      edgeContrast: Math.max(...row.slice(0, from).map((colour) => contrast(colour, outside))),
      track,
      outside,
    };
  }

  return {
    all,
    animations,
    box,
    cutTexts,
    controls,
    coveredShare,
    deepFocus,
    faintEdges,
    faintTexts,
    focusRing,
    focused,
    focusedHiddenShare,
    hiddenShare,
    host,
    isReachable,
    isSeen,
    look,
    nameOf,
    part,
    sideways,
    still,
    switchLook,
    targets,
    textContrast,
    watchMotion,
  };
})();
