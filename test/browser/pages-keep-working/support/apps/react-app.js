import { createElement as h, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import {
  BARE_VIDEO,
  insertTag,
  ITEMS,
  loadGreeting,
  PIXEL,
  RAW,
  RAW_CHANGED,
  RAW_HELD,
  track,
  VIDEO,
} from './parts.js';

function Video() {
  return h(
    'figure',
    { id: 'video' },
    h('iframe', { src: VIDEO, title: 'Video', width: 300, allowFullScreen: true }),
    h('figcaption', null, 'A video'),
  );
}

function Tag() {
  const [state, setState] = useState('Tag: waits');
  useEffect(() => insertTag(setState), []);
  return h('p', { id: 'tag' }, state);
}

const Item = ({ id }) =>
  h(
    'li',
    { id: `item-${id}` },
    h('img', { alt: '', src: `/img/${id}.gif` }),
    h('a', { href: `/items/${id}` }, `Item ${id}`),
  );

export function App({ withHeld = false }) {
  const [count, setCount] = useState(0);
  const [items, setItems] = useState(ITEMS);
  const [name, setName] = useState('');
  const [raw, setRaw] = useState(RAW);
  const [hasVideo, setHasVideo] = useState(withHeld);
  const [hasTag, setHasTag] = useState(false);
  const [hasPixel, setHasPixel] = useState(withHeld);
  const [greeting, setGreeting] = useState('');
  const [isClient, setIsClient] = useState(false);
  useEffect(() => {
    setIsClient(true);
    loadGreeting().then(setGreeting);
  }, []);
  const button = (id, onClick, text = id) => h('button', { id, onClick }, text);
  return h(
    'main',
    null,
    button('count', () => (track(count), setCount(count + 1)), `Count: ${count}`),
    button('turn', () => setItems(items.toReversed())),
    button('add', () => setItems([...items, 4])),
    button('remove', () => setItems(items.slice(1))),
    button('change-raw', () => setRaw(RAW_CHANGED)),
    button('toggle-video', () => setHasVideo(!hasVideo)),
    button('toggle-tag', () => setHasTag(!hasTag)),
    button('toggle-pixel', () => setHasPixel(!hasPixel)),
    h('p', { id: 'greeting' }, greeting),
    h(
      'ul',
      null,
      items.map((id) => h(Item, { key: id, id })),
    ),
    h('input', { id: 'name', value: name, onChange: ({ target }) => setName(target.value) }),
    h('p', { id: 'hello' }, `Hello ${name}`),
    h('div', { id: 'raw', dangerouslySetInnerHTML: { __html: raw } }),
    hasPixel && h('div', { id: 'raw-held', dangerouslySetInnerHTML: { __html: RAW_HELD } }),
    hasPixel && h('img', { id: 'pixel', alt: '', src: PIXEL }),
    hasVideo && h(Video),
    hasVideo && h('iframe', { id: 'bare-video', src: BARE_VIDEO, title: 'Bare' }),
    hasTag && h(Tag),
    h('iframe', { id: 'own-frame', src: '/own-frame', title: 'Own' }),
    h('div', { id: 'background', style: { backgroundImage: 'url(/img/background.gif)' } }),
    isClient &&
      createPortal(
        button('in-portal', () => setCount(count + 10)),
        document.querySelector('#portal'),
      ),
  );
}
