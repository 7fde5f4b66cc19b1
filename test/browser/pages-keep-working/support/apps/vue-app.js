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

const VideoPart = {
  data: () => ({ src: VIDEO }),
  template: `<figure id="video">
    <iframe :src="src" title="Video" width="300" allowfullscreen></iframe>
    <figcaption>A video</figcaption>
  </figure>`,
};

const TagPart = {
  data: () => ({ state: 'Tag: waits' }),
  mounted() {
    this.takeOut = insertTag((state) => (this.state = state));
  },
  unmounted() {
    this.takeOut();
  },
  template: `<p id="tag">{{ state }}</p>`,
};

export const App = {
  components: { VideoPart, TagPart },
  props: { withHeld: Boolean },
  data() {
    return {
      count: 0,
      items: ITEMS,
      name: '',
      raw: RAW,
      rawHeld: RAW_HELD,
      pixel: PIXEL,
      bareVideo: BARE_VIDEO,
      hasVideo: this.withHeld,
      hasTag: false,
      hasPixel: this.withHeld,
      greeting: '',
      isClient: false,
    };
  },
  mounted() {
    this.isClient = true;
    loadGreeting().then((greeting) => (this.greeting = greeting));
  },
  methods: {
    add() {
      track(this.count);
      this.count++;
    },
    changeRaw() {
      this.raw = RAW_CHANGED;
    },
  },
  template: `<main>
    <button id="count" @click="add">Count: {{ count }}</button>
    <button id="turn" @click="items = items.toReversed()">turn</button>
    <button id="add" @click="items = [...items, 4]">add</button>
    <button id="remove" @click="items = items.slice(1)">remove</button>
    <button id="change-raw" @click="changeRaw">change-raw</button>
    <button id="toggle-video" @click="hasVideo = !hasVideo">toggle-video</button>
    <button id="toggle-tag" @click="hasTag = !hasTag">toggle-tag</button>
    <button id="toggle-pixel" @click="hasPixel = !hasPixel">toggle-pixel</button>
    <p id="greeting">{{ greeting }}</p>
    <ul>
      <li v-for="id in items" :key="id" :id="'item-' + id">
        <img alt="" :src="'/img/' + id + '.gif'"><a :href="'/items/' + id">Item {{ id }}</a>
      </li>
    </ul>
    <input id="name" v-model="name">
    <p id="hello">Hello {{ name }}</p>
    <div id="raw" v-html="raw"></div>
    <div v-if="hasPixel" id="raw-held" v-html="rawHeld"></div>
    <img v-if="hasPixel" id="pixel" alt="" :src="pixel">
    <video-part v-if="hasVideo"></video-part>
    <iframe v-if="hasVideo" id="bare-video" :src="bareVideo" title="Bare"></iframe>
    <tag-part v-if="hasTag"></tag-part>
    <iframe id="own-frame" src="/own-frame" title="Own"></iframe>
    <div id="background" :style="{ backgroundImage: 'url(/img/background.gif)' }"></div>
    <teleport v-if="isClient" to="#portal"><button id="in-portal" @click="count += 10">in-portal</button></teleport>
  </main>`,
};
