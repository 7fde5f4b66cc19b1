// Code that knows nothing of consent: it adds a map as its maker's documentation says.
const maps = document.querySelector('[data-maps]');
const { origin } = new URL(document.querySelector('.post a').href);

function addMap() {
  const map = document.createElement('iframe');
  map.title = maps.children.length ? 'Another map' : 'The way to the office';
  map.width = 640;
  map.height = 320;
  map.src = `${origin}/map/?at=51.128,71.43`;
  maps.append(map);
}

document.querySelector('[data-add]').addEventListener('click', addMap);
addMap();
