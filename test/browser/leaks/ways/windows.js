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
  'the second page of a window that was opened': async (t) => {
    const popup = open(t, '/files/empty.html');
    const at = async (search) => {
      while (popup.location.search !== search || popup.document.readyState !== 'complete' || !popup.document.title)
        await new Promise((resolve) => setTimeout(resolve, 20));
    };
    await at('');
    popup.location = '/files/empty.html?2';
    await at('?2');
    void popup.fetch(t.url('a.json')).catch(() => {});
  },
};

function open(t, url) {
  const popup = window.open(url);
  if (!popup) throw new Error('no window was opened');
  t.later(popup);
  return popup;
}
