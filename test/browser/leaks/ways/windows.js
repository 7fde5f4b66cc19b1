// Ways that open a window.
export const windows = {
  'window.open()': (t) => void open(t, t.url('a.html')),
  'fetch of a window that was opened': (t) =>
    void open(t, 'about:blank')
      .fetch(t.url('a.json'))
      .catch(() => {}),
  'document.write into a window that was opened': (t) => {
    const { document } = open(t, '');
    document.write(`<img src="${t.url('a.png')}">`);
    document.close();
  },
};

function open(t, url) {
  const popup = window.open(url);
  if (!popup) throw new Error('no window was opened');
  t.later(popup);
  return popup;
}
