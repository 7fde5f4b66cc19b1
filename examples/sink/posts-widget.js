// Stands in for a social network's script: makes a card of each quotation, with a picture from its own server.
const { origin } = new URL(document.currentScript.src);

for (const quotation of document.querySelectorAll('blockquote[data-post]')) {
  const card = document.createElement('div');
  card.className = 'post-card';
  const picture = Object.assign(new Image(), { src: `${origin}/posts/picture.svg`, alt: '' });
  card.append(picture, ...quotation.childNodes);
  quotation.replaceWith(card);
}
