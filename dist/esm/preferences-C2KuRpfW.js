import { m as messages } from './en-preferences-Se9sAkv7.js';
import { i as inLanguages, c as categoryName, f as fill, b as countryName, g as gpcSentence, l as local, p as plural, a as listOf } from './texts-4y0Mz-H3.js';
import { c as createSheet, a as addInPage, i as isDark, b as changeSentence, t as transferSentence } from './notice-ui-Br6KXcha.js';
import { p as parseStorageRule } from './complete-BavY9Ae2.js';
import { R as REQUEST_KINDS, r as requestText } from './request-text-HP6fzk-x.js';
import './imported-Tom1l1BX.js';
import './en-CTTfK7MK.js';
import './own-1qd9lYwO.js';
import './direction-D5BBSYKE.js';

function _extends() {
  return _extends = Object.assign ? Object.assign.bind() : function (n) {
    for (var e = 1; e < arguments.length; e++) {
      var t = arguments[e];
      for (var r in t) ({}).hasOwnProperty.call(t, r) && (n[r] = t[r]);
    }
    return n;
  }, _extends.apply(null, arguments);
}

var n,l,u,i,r,o,e,f,c,a,s,h,p,v,d={},w=[],_=/acit|ex(?:s|g|n|p|$)|rph|grid|ows|mnc|ntw|ine[ch]|zoo|^ord|itera/i,g=Array.isArray;function m(n,l){for(var u in l)n[u]=l[u];return n}function b(n){n&&n.parentNode&&n.parentNode.removeChild(n);}function k(l,u,t){var i,r,o,e={};for(o in u)"key"==o?i=u[o]:"ref"==o?r=u[o]:e[o]=u[o];if(arguments.length>2&&(e.children=arguments.length>3?n.call(arguments,2):t),"function"==typeof l&&null!=l.defaultProps)for(o in l.defaultProps) void 0===e[o]&&(e[o]=l.defaultProps[o]);return x(l,e,i,r,null)}function x(n,t,i,r,o){var e={type:n,props:t,key:i,ref:r,__k:null,__:null,__b:0,__e:null,__c:null,constructor:void 0,__v:null==o?++u:o,__i:-1,__u:0};return null==o&&null!=l.vnode&&l.vnode(e),e}function S(n){return n.children}function C(n,l){this.props=n,this.context=l;}function $(n,l){if(null==l)return n.__?$(n.__,n.__i+1):null;for(var u;l<n.__k.length;l++)if(null!=(u=n.__k[l])&&null!=u.__e)return u.__e;return "function"==typeof n.type?$(n):null}function I(n){if(n.__P&&n.__d){var u=n.__v,t=u.__e,i=[],r=[],o=m({},u);o.__v=u.__v+1,l.vnode&&l.vnode(o),q(n.__P,o,u,n.__n,n.__P.namespaceURI,32&u.__u?[t]:null,i,null==t?$(u):t,!!(32&u.__u),r),o.__v=u.__v,o.__.__k[o.__i]=o,D(i,o,r),u.__e=u.__=null,o.__e!=t&&P(o);}}function P(n){if(null!=(n=n.__)&&null!=n.__c)return n.__e=n.__c.base=null,n.__k.some(function(l){if(null!=l&&null!=l.__e)return n.__e=n.__c.base=l.__e}),P(n)}function A(n){(!n.__d&&(n.__d=true)&&i.push(n)&&!H.__r++||r!=l.debounceRendering)&&((r=l.debounceRendering)||o)(H);}function H(){try{for(var n,l=1;i.length;)i.length>l&&i.sort(e),n=i.shift(),l=i.length,I(n);}finally{i.length=H.__r=0;}}function L(n,l,u,t,i,r,o,e,f,c,a){var s,h,p,v,y,_,g=t&&t.__k||w,m=l.length;for(f=T(u,l,g,f,m),s=0;s<m;s++)null!=(p=u.__k[s])&&(h=-1!=p.__i&&g[p.__i]||d,p.__i=s,_=q(n,p,h,i,r,o,e,f,c,a),v=p.__e,p.ref&&h.ref!=p.ref&&(h.ref&&J(h.ref,null,p),a.push(p.ref,p.__c||v,p)),null==y&&null!=v&&(y=v),4&p.__u?(f=j(p,f,n),h.__e&&(h.__e=null)):"function"==typeof p.type&&void 0!==_?f=_:v&&(f=v.nextSibling),p.__u&=-7);return u.__e=y,f}function T(n,l,u,t,i){var r,o,e,f,c,a=u.length,s=a,h=0;for(n.__k=new Array(i),r=0;r<i;r++)null!=(o=l[r])&&"boolean"!=typeof o&&"function"!=typeof o?("string"==typeof o||"number"==typeof o||"bigint"==typeof o||o.constructor==String?o=n.__k[r]=x(null,o,null,null,null):g(o)?o=n.__k[r]=x(S,{children:o},null,null,null):void 0===o.constructor&&o.__b>0?o=n.__k[r]=x(o.type,o.props,o.key,o.ref?o.ref:null,o.__v):n.__k[r]=o,f=r+h,o.__=n,o.__b=n.__b+1,e=null,-1!=(c=o.__i=O(o,u,f,s))&&(s--,(e=u[c])&&(e.__u|=2)),null==e||null==e.__v?(-1==c&&(i>a?h--:i<a&&h++),"function"!=typeof o.type&&(o.__u|=4)):c!=f&&(c==f-1?h--:c==f+1?h++:(c>f?h--:h++,o.__u|=4))):n.__k[r]=null;if(s)for(r=0;r<a;r++)null!=(e=u[r])&&0==(2&e.__u)&&(e.__e==t&&(t=$(e)),K(e,e));return t}function j(n,l,u){var t,i;if("function"==typeof n.type){for(t=n.__k,i=0;t&&i<t.length;i++)t[i]&&(t[i].__=n,l=j(t[i],l,u));return l}n.__e!=l&&(l&&n.type&&!l.parentNode&&(l=$(n)),l=u.insertBefore(n.__e,l||null));do{l=l&&l.nextSibling;}while(null!=l&&8==l.nodeType);return l}function O(n,l,u,t){var i,r,o,e=n.key,f=n.type,c=l[u],a=null!=c&&0==(2&c.__u);if(null===c&&null==e||a&&e==c.key&&f==c.type)return u;if(t>(a?1:0))for(i=u-1,r=u+1;i>=0||r<l.length;)if(null!=(c=l[o=i>=0?i--:r++])&&0==(2&c.__u)&&e==c.key&&f==c.type)return o;return  -1}function z(n,l,u){"-"==l[0]?n.setProperty(l,null==u?"":u):n[l]=null==u?"":"number"!=typeof u||_.test(l)?u:u+"px";}function N(n,l,u,t,i){var r,o;n:if("style"==l)if("string"==typeof u)n.style.cssText=u;else {if("string"==typeof t&&(n.style.cssText=t=""),t)for(l in t)u&&l in u||z(n.style,l,"");if(u)for(l in u)t&&u[l]==t[l]||z(n.style,l,u[l]);}else if("o"==l[0]&&"n"==l[1])r=l!=(l=l.replace(s,"$1")),o=l.toLowerCase(),l=o in n||"onFocusOut"==l||"onFocusIn"==l?o.slice(2):l.slice(2),n.l||(n.l={}),n.l[l+r]=u,u?t?u[a]=t[a]:(u[a]=h,n.addEventListener(l,r?v:p,r)):n.removeEventListener(l,r?v:p,r);else {if("http://www.w3.org/2000/svg"==i)l=l.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if("width"!=l&&"height"!=l&&"href"!=l&&"list"!=l&&"form"!=l&&"tabIndex"!=l&&"download"!=l&&"rowSpan"!=l&&"colSpan"!=l&&"role"!=l&&"popover"!=l&&l in n)try{n[l]=null==u?"":u;break n}catch(n){}"function"==typeof u||(null==u||false===u&&"-"!=l[4]?n.removeAttribute(l):n.setAttribute(l,"popover"==l&&1==u?"":u));}}function V(n){return function(u){if(this.l){var t=this.l[u.type+n];if(null==u[c])u[c]=h++;else if(u[c]<t[a])return;return t(l.event?l.event(u):u)}}}function q(n,u,t,i,r,o,e,f,c,a){var s,h,p,v,y,d,_,k,x,M,I,P,A,H,T,j,F=u.type;if(void 0!==u.constructor)return null;128&t.__u&&(c=!!(32&t.__u),o=[f=u.__e=t.__e]),(s=l.__b)&&s(u);n:if("function"==typeof F){h=e.length;try{if(x=u.props,M=F.prototype&&F.prototype.render,I=(s=F.contextType)&&i[s.__c],P=s?I?I.props.value:s.__:i,t.__c?k=(p=u.__c=t.__c).__=p.__E:(M?u.__c=p=new F(x,P):(u.__c=p=new C(x,P),p.constructor=F,p.render=Q),I&&I.sub(p),p.state||(p.state={}),p.__n=i,v=p.__d=!0,p.__h=[],p._sb=[]),M&&null==p.__s&&(p.__s=p.state),M&&null!=F.getDerivedStateFromProps&&(p.__s==p.state&&(p.__s=m({},p.__s)),m(p.__s,F.getDerivedStateFromProps(x,p.__s))),y=p.props,d=p.state,p.__v=u,v)M&&null==F.getDerivedStateFromProps&&null!=p.componentWillMount&&p.componentWillMount(),M&&null!=p.componentDidMount&&p.__h.push(p.componentDidMount);else {if(M&&null==F.getDerivedStateFromProps&&x!==y&&null!=p.componentWillReceiveProps&&p.componentWillReceiveProps(x,P),u.__v==t.__v||!p.__e&&null!=p.shouldComponentUpdate&&!1===p.shouldComponentUpdate(x,p.__s,P)){u.__v!=t.__v&&(p.props=x,p.state=p.__s,p.__d=!1),u.__e=t.__e,u.__k=t.__k,u.__k.some(function(n){n&&(n.__=u);}),w.push.apply(p.__h,p._sb),p._sb=[],p.__h.length&&e.push(p),f=$(t);break n}null!=p.componentWillUpdate&&p.componentWillUpdate(x,p.__s,P),M&&null!=p.componentDidUpdate&&p.__h.push(function(){p.componentDidUpdate(y,d,_);});}if(p.context=P,p.props=x,p.__P=n,p.__e=!1,A=l.__r,H=0,M)p.state=p.__s,p.__d=!1,A&&A(u),s=p.render(p.props,p.state,p.context),w.push.apply(p.__h,p._sb),p._sb=[];else do{p.__d=!1,A&&A(u),s=p.render(p.props,p.state,p.context),p.state=p.__s;}while(p.__d&&++H<25);p.state=p.__s,null!=p.getChildContext&&(i=m(m({},i),p.getChildContext())),M&&!v&&null!=p.getSnapshotBeforeUpdate&&(_=p.getSnapshotBeforeUpdate(y,d)),T=null!=s&&s.type===S&&null==s.key?E(s.props.children):s,f=L(n,g(T)?T:[T],u,t,i,r,o,e,f,c,a),p.base=u.__e,u.__u&=-161,p.__h.length&&e.push(p),k&&(p.__E=p.__=null);}catch(n){if(e.length=h,u.__v=null,c||null!=o){if(n.then){for(u.__u|=c?160:128;f&&8==f.nodeType&&f.nextSibling;)f=f.nextSibling;null!=o&&(o[o.indexOf(f)]=null),u.__e=f;}else if(null!=o)for(j=o.length;j--;)b(o[j]);}else u.__e=t.__e;null==u.__k&&(u.__k=t.__k||[]),n.then||B(u),l.__e(n,u,t);}}else null==o&&u.__v==t.__v?(u.__k=t.__k,u.__e=t.__e):f=u.__e=G(t.__e,u,t,i,r,o,e,c,a);return (s=l.diffed)&&s(u),128&u.__u?void 0:f}function B(n){n&&(n.__c&&(n.__c.__e=true),n.__k&&n.__k.some(B));}function D(n,u,t){for(var i=0;i<t.length;i++)J(t[i],t[++i],t[++i]);l.__c&&l.__c(u,n),n.some(function(u){try{n=u.__h,u.__h=[],n.some(function(n){n.call(u);});}catch(n){l.__e(n,u.__v);}});}function E(n){return "object"!=typeof n||null==n||n.__b>0?n:g(n)?n.map(E):void 0!==n.constructor?null:m({},n)}function G(u,t,i,r,o,e,f,c,a){var s,h,p,v,y,w,_,m=i.props||d,k=t.props,x=t.type;if("svg"==x?o="http://www.w3.org/2000/svg":"math"==x?o="http://www.w3.org/1998/Math/MathML":o||(o="http://www.w3.org/1999/xhtml"),null!=e)for(s=0;s<e.length;s++)if((y=e[s])&&"setAttribute"in y==!!x&&(x?y.localName==x:3==y.nodeType)){u=y,e[s]=null;break}if(null==u){if(null==x)return document.createTextNode(k);u=document.createElementNS(o,x,k.is&&k),c&&(l.__m&&l.__m(t,e),c=false),e=null;}if(null==x)m===k||c&&u.data==k||(u.data=k);else {if(e="textarea"==x&&null!=k.defaultValue?null:e&&n.call(u.childNodes),!c&&null!=e)for(m={},s=0;s<u.attributes.length;s++)m[(y=u.attributes[s]).name]=y.value;for(s in m)y=m[s],"dangerouslySetInnerHTML"==s?p=y:"children"==s||s in k||"value"==s&&"defaultValue"in k||"checked"==s&&"defaultChecked"in k||N(u,s,null,y,o);for(s in k)y=k[s],"children"==s?v=y:"dangerouslySetInnerHTML"==s?h=y:"value"==s?w=y:"checked"==s?_=y:c&&"function"!=typeof y||m[s]===y||N(u,s,y,m[s],o);if(h)c||p&&(h.__html==p.__html||h.__html==u.innerHTML)||(u.innerHTML=h.__html),t.__k=[];else if(p&&(u.innerHTML=""),L("template"==t.type?u.content:u,g(v)?v:[v],t,i,r,"foreignObject"==x?"http://www.w3.org/1999/xhtml":o,e,f,e?e[0]:i.__k&&$(i,0),c,a),null!=e)for(s=e.length;s--;)b(e[s]);c&&"textarea"!=x||(s="value","progress"==x&&null==w?u.removeAttribute("value"):null!=w&&(w!==u[s]||"progress"==x&&!w||"option"==x&&w!=m[s])&&N(u,s,w,m[s],o),s="checked",null!=_&&_!=u[s]&&N(u,s,_,m[s],o));}return u}function J(n,u,t){try{if("function"==typeof n){var i="function"==typeof n.__u;i&&n.__u(),i&&null==u||(n.__u=n(u));}else n.current=u;}catch(n){l.__e(n,t);}}function K(n,u,t){var i,r;if(l.unmount&&l.unmount(n),(i=n.ref)&&(i.current&&i.current!=n.__e||J(i,null,u)),null!=(i=n.__c)){if(i.componentWillUnmount)try{i.componentWillUnmount();}catch(n){l.__e(n,u);}i.base=i.__P=i.__n=null;}if(i=n.__k)for(r=0;r<i.length;r++)i[r]&&K(i[r],u,t||"function"!=typeof n.type);t||b(n.__e),n.__c=n.__=n.__e=void 0;}function Q(n,l,u){return this.constructor(n,u)}function R(u,t,i){var r,o,e,f;t==document&&(t=document.documentElement),l.__&&l.__(u,t),o=(r="function"=="undefined")?null:t.__k,e=[],f=[],q(t,u=(t).__k=k(S,null,[u]),o||d,d,t.namespaceURI,o?null:t.firstChild?n.call(t.childNodes):null,e,o?o.__e:t.firstChild,r,f),D(e,u,f),u.props.children=null;}n=w.slice,l={__e:function(n,l,u,t){for(var i,r,o;l=l.__;)if((i=l.__c)&&!i.__)try{if((r=i.constructor)&&null!=r.getDerivedStateFromError&&(i.setState(r.getDerivedStateFromError(n)),o=i.__d),null!=i.componentDidCatch&&(i.componentDidCatch(n,t||{}),o=i.__d),o)return i.__E=i}catch(l){n=l;}throw n}},u=0,C.prototype.setState=function(n,l){var u;u=null!=this.__s&&this.__s!=this.state?this.__s:this.__s=m({},this.state),"function"==typeof n&&(n=n(m({},u),this.props)),n&&m(u,n),null!=n&&this.__v&&(l&&this._sb.push(l),A(this));},C.prototype.forceUpdate=function(n){this.__v&&(this.__e=true,n&&this.__h.push(n),A(this));},C.prototype.render=S,i=[],o="function"==typeof Promise?Promise.prototype.then.bind(Promise.resolve()):setTimeout,e=function(n,l){return n.__v.__b-l.__v.__b},H.__r=0,f=Math.random().toString(8),c="__d"+f,a="__a"+f,s=/(PointerCapture)$|Capture$/i,h=0,p=V(false),v=V(true);

/**
 * The language for units and dates. Chromium knows Kazakh and Uzbek by name alone: countries are English then, and
 * dates have no month (measured, 156). Such readers are answered in Russian before English.
 */
function formatLocale(language) {
  const nameOf = locale => new Intl.DisplayNames(locale, {
    type: 'region'
  }).of('US');
  return nameOf(language) === nameOf('en') && language !== 'en' ? 'ru' : language;
}
/** Units as configurations write them, and as `Intl.NumberFormat` calls them. */
const UNITS = {
  s: 'second',
  min: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  m: 'month',
  mo: 'month',
  y: 'year'
};
/** `1y`, `session`, `30min-1y` in the words of a language; what is no duration stays as it is. */
function durationText(duration, {
  language,
  session,
  untilErased,
  units = {}
}) {
  const texts = duration.split('-').map(part => {
    const [, count, unit = ''] = /^(\d+)\s*([a-z]+)$/.exec(part.trim()) ?? [];
    if (part === 'session') return session;
    if (part === 'persistent') return untilErased;
    if (Object.hasOwn(units, unit)) return `${count} ${units[unit]}`;
    return Object.hasOwn(UNITS, unit) ? new Intl.NumberFormat(formatLocale(language), {
      style: 'unit',
      unit: UNITS[unit],
      unitDisplay: 'long'
    }).format(+count) : undefined;
  });
  return texts.every(Boolean) ? texts.join(' – ') : duration;
}
/** A pattern as people write it: `_ga_*`. */
const nameOf = pattern => pattern.replace(/\(\?[!=].*?\)/g, '').replace(/(?:\[.*?\]|\\[dw]|\.)(?:\{\d+\}|[+*])/g, '*').replace(/[\^$\\]/g, '');
/**
 * What a vendor keeps in the browser: cookies, then keys of its storage, which last until they are erased. Patterns
 * that read alike are one row; a key that is called as a cookie is, says where it lies.
 */
function storedBy({
  cookies,
  storage
}) {
  const rows = new Map();
  const kinds = new Map();
  const add = (key, kind, duration) => {
    const first = kinds.get(key) ?? kind;
    kinds.set(key, first);
    const name = first === kind ? key : `${key} (${kind})`;
    rows.set(`${name} ${duration}`, {
      name,
      duration
    });
  };
  for (const {
    match,
    ttl = '',
    party = ''
  } of cookies) {
    // On a host of the vendor's own.
    add(nameOf(match) + (party.includes('.') ? ` (${party})` : ''), 'cookie', ttl);
  }
  for (const rule of storage) {
    const {
      kind
    } = parseStorageRule(rule);
    const key = rule.slice(kind.length + 1).replace(/^\/(.*)\/$/, '$1');
    add(nameOf(key), kind, kind === 'sessionStorage' ? 'session' : 'persistent');
  }
  return [...rows.values()];
}

/** The style of what comes with the second layer. */
const style = `
dialog{width:min(46em,100% - 2em);max-width:none;height:fit-content;max-height:calc(100% - 2em);margin:auto;padding:0;
overflow:hidden;color-scheme:inherit;box-shadow:var(--ilumee-shadow,0 .5em 2.5em #0003)}
dialog[open]{display:flex;flex-direction:column}
dialog::backdrop{background:var(--ilumee-backdrop,#0009);overflow:hidden}
dialog,dialog::backdrop{overscroll-behavior:contain}
[part=preferences]>*{padding:var(--s) calc(1.5*var(--s))}
[part=header]{display:flex;justify-content:space-between;align-items:center;gap:1em;border-bottom:1px solid var(--l)}
[part=close]{flex:none;width:44px;padding:0;border-color:transparent;margin:-.5em;margin-inline-end:-.75em;font-size:1.1em}
[part=body]{flex:0 1 auto;overflow:auto;display:grid;gap:var(--s);align-content:start}
dialog>[part=actions]{border-top:1px solid var(--l)}
[part=preferences]>[part=actions]{display:grid;grid-template-columns:1fr 1fr 1.2fr}
h3{font-weight:650}
small,summary,td,th,dl{font-size:.9375em}
small{display:block}
:is(summary,th,dl) small{font-size:1em}
.m,summary,td,thead th,dt{color:var(--m)}
.note{padding:.75em 1em;border:1px solid var(--c);border-radius:var(--q)}
[part=category]{display:grid;grid-template-columns:1fr auto;gap:.25em 1em;align-items:center;padding-bottom:var(--s);
border-bottom:1px solid var(--l)}
[part=category]>:not(h3,input,.on){grid-column:1/-1}
input{font-size:1em;color:inherit;background:none}
::placeholder{color:var(--m);opacity:1}
[type=search]{width:100%;min-height:44px;padding:.4em 1em;border:1px solid var(--c);border-radius:var(--q)}
[type=checkbox]{appearance:none;flex:none;width:3.25em;height:1.9em;min-height:24px;padding:.2em;border:2px solid var(--c);
border-radius:9em;cursor:pointer}
[type=checkbox]:before{content:"";display:block;box-sizing:border-box;height:100%;aspect-ratio:1;background:var(--c);border-radius:9em}
[type=checkbox]:checked{background:var(--a);border-color:var(--a)}
[type=checkbox]:checked:before{margin-inline-start:auto;background:var(--o);color:var(--a);content:"✓";
text-align:center;font:700 .85em/1.35 system-ui}
summary{width:fit-content;padding:.3em 0;min-height:24px;cursor:pointer}
table{width:100%;border-collapse:collapse;margin-top:.5em}
th,td{padding:.5em 0;padding-inline-end:.75em;text-align:start;vertical-align:top;border-top:1px solid var(--l);font-weight:400}
thead th{border:0;padding-bottom:.25em}
tr>:last-child{padding-inline-end:0}
tbody tr+tr td{border:0;padding-top:0}
[part=withdraw]{justify-self:start}
[part=links]{display:flex;flex-wrap:wrap;gap:.25em 1.25em}
dl{display:grid;gap:.4em}
dl>div{display:grid;grid-template-columns:minmax(9em,1fr) 2.5fr;gap:0 1em}
.v{padding:.75em 0;border-top:1px solid var(--l)}
dd,th[scope=row]{color:var(--t)}
code{direction:ltr;unicode-bidi:isolate;font-family:ui-monospace,monospace}
[part=copy],[part=record-actions] button{font-size:.9375em}
[part=copy]{margin-inline-start:.5em;padding:.1em .6em;min-height:2em}
[part=record-actions]{display:flex;flex-wrap:wrap;gap:.5em}
[part=record-actions] button{min-height:44px}
[part=requests]>:not(summary,:empty){margin-top:.75em}
label,label span{display:block;margin-bottom:.25em}
select,textarea{display:block;width:100%;min-height:44px;padding:.5em;border:1px solid var(--c);border-radius:var(--q);background:none;color:inherit}
option{background:Canvas;color:CanvasText}
[part=request-actions]{display:flex;flex-wrap:wrap;gap:.5em}
details [role=status]{position:static;width:auto;height:auto;clip-path:none}
@container(max-width:40em){dialog{width:100%;max-height:100%;border-width:1px 0 0;border-radius:var(--r) var(--r) 0 0;margin-bottom:0}
[part=preferences]>*{padding-inline:var(--s)}
[part=preferences]>[part=actions]{grid-template-columns:1fr 1fr}[part=save]{grid-column:1/-1}
dl{gap:.6em}dl>div{display:block}}
@container(max-height:36em){dialog[open]{display:block;overflow:auto}}
@media(prefers-reduced-motion:no-preference){dialog[open]{animation:i .2s}[type=checkbox]{transition:background .15s}}
@media(forced-colors:active){[type=checkbox]{forced-color-adjust:none;--c:ButtonText;--a:Highlight;--o:HighlightText;background:ButtonFace}
[part=close]{border-color:ButtonText}}
:host(ilumee-consent-placeholder){display:inline-block;font:medium system-ui;min-width:min(100%,10em);max-width:100%;min-height:7.5em;
vertical-align:top;overflow:hidden}
:host(ilumee-consent-preferences){display:block}
[part=placeholder]{position:absolute;inset:0;display:flex;flex-direction:column;gap:.75em;padding:var(--s);overflow:auto;text-align:center}
[part=placeholder]>*{flex:none;max-width:100%;margin-inline:auto}
[part=placeholder]:before,[part=placeholder]:after{content:"";flex:1 0 0}
[part=placeholder] p{max-width:32em;text-wrap:balance}
[part=placeholder] [part=actions]{justify-content:center}[part=placeholder] button{flex:none;max-width:100%}
:host(ilumee-consent-placeholder) .ui{position:absolute;inset:0;container-type:size}
@container (max-height:224px) or (max-width:160px){[part=placeholder]{gap:.4em;padding:.4em;font-size:.875em;line-height:1.25}}
@media print{:host(ilumee-consent-placeholder) [part=actions]{display:none}}
`;

/**
 * A request in writing, to read, change, copy, download or send. Its controls carry `data-action` (`request-copy`,
 * `request-download`, `request-send`); whoever hears them reads the text out of the field.
 */
const Requests = view => {
  const messages$1 = {
    ...messages,
    ...view.messages
  };
  const {
    record,
    settings
  } = view;
  const {
    email,
    url
  } = {
    ...settings.disclosure?.requests
  };
  const text = kind => requestText(kind, {
    record,
    settings,
    messages: messages$1
  });
  const action = (name, label) => k("button", {
    type: "button",
    part: name,
    "data-action": name
  }, label);
  const onChange = ({
    currentTarget
  }) => {
    const {
      value,
      parentElement
    } = currentTarget;
    // Not drawn anew: what was typed into the text of another request stays out of this one.
    parentElement.parentElement.querySelector('textarea').value = text(value);
  };
  // Another record, another text.
  return k("details", {
    part: "requests",
    key: `${messages$1.language}${record?.time}`
  }, k("summary", null, messages$1.requestTitle), k("label", {
    part: "request-kind"
  }, k("span", null, messages$1.requestKind), k("select", {
    onChange: onChange
  }, REQUEST_KINDS.map(kind => k("option", {
    value: kind
  }, messages$1.requestKinds[kind])))), k("label", {
    part: "request-text"
  }, k("span", null, messages$1.requestText), k("textarea", {
    rows: "9",
    defaultValue: text(REQUEST_KINDS[0])
  })), k("p", null, messages$1.requestHint), k("div", {
    part: "request-actions"
  }, action('request-copy', messages$1.requestCopy), " ", action('request-download', messages$1.requestDownload), (email || url) && action('request-send', messages$1.requestSend)), k("p", {
    role: "status",
    part: "request-status"
  }));
};

/** A marked text, each part that is in another language as that. */
const withLanguages = marked => inLanguages(marked).map(piece => typeof piece === 'string' ? piece : k("span", {
  lang: piece[1],
  dir: "auto"
}, piece[0]));

/** The host of an address; the address itself where it has none. */
function hostOf(url) {
  try {
    return new URL(url, document.baseURI).hostname;
  } catch {
    return url;
  }
}
/** Where the data of a held embed would go: its vendor's name and country, or its host. */
function recipient({
  settings,
  messages,
  vendorName
}, {
  url,
  vendor
}) {
  const known = settings.vendors.find(({
    id
  }) => id === vendor);
  const name = known?.name ?? vendorName ?? hostOf(url);
  return known?.country ? fill(messages.withDetail, {
    name,
    detail: countryName(known.country, messages)
  }) : name;
}
/** Stands in for a held embed: what it is, who would receive data, and two ways to load it. */
const Placeholder = ({
  view,
  item
}) => {
  const messages$1 = {
    ...messages,
    ...view.messages
  };
  const title = item.element?.getAttribute('title') || hostOf(item.url);
  const category = categoryName({
    ...view,
    isMarked: true
  }, item.category);
  return k("div", {
    "class": `ui${isDark(view) ? ' dark' : ''}`
  }, k("div", {
    part: "placeholder",
    "class": "card",
    role: "group",
    "aria-label": title
  }, k("p", null, fill(messages$1.placeholder, {
    title,
    vendor: recipient(view, item)
  })), k("div", {
    part: "actions"
  }, k("button", {
    type: "button",
    part: "load-once",
    "data-action": "load-once"
  }, messages$1.loadOnce), k("button", {
    type: "button",
    part: "always-allow",
    "data-action": "always-allow"
  }, withLanguages(fill(messages$1.alwaysAllow, {
    category
  }))))));
};
/** How an element lies among its neighbours: what stands in for it lies there in the same way. */
const PLACEMENT = 'position inset float margin flex grid-area align-self justify-self vertical-align order z-index max-width'.split(' ');
/** A frame that is smaller both ways has no room for anything that a visitor could use. Unit: px. */
const SEEN_PX = 24;
/** With its border, which a frame has by itself; as far as it is known in pixels. */
const outer = (length, ...edges) => /px$/.test(length) ? `${[length, ...edges].reduce((sum, part) => sum + parseFloat(part), 0)}px` : length;
/** Gives the placeholder the frame's size and place, and takes the frame itself out of the page's flow. */
function takePlace(host, frame) {
  // In the flow beside it, the placeholder would change what is measured.
  host.style.display = 'none';
  frame.style.display = host.dataset.display;
  const computed = getComputedStyle(frame);
  const {
    display,
    visibility,
    boxSizing
  } = computed;
  const edges = (...sides) => boxSizing === 'border-box' ? [] : sides.flatMap(side => [`padding-${side}`, `border-${side}-width`]).map(name => computed.getPropertyValue(name));
  const width = outer(computed.width, ...edges('left', 'right'));
  const height = outer(computed.height, ...edges('top', 'bottom'));
  // A frame that nobody is to see: a pixel, or a tag's fallback. Its border is not counted.
  const sides = [computed.width, computed.height].map(length => /px$/.test(length) ? parseFloat(length) : Infinity);
  const isUnseen = display === 'none' || visibility === 'hidden' || Math.max(...sides) < SEEN_PX || Math.min(...sides) < 2;
  for (const name of PLACEMENT) host.style.setProperty(name, computed.getPropertyValue(name));
  // The card fills it.
  if (host.style.position === 'static') host.style.position = 'relative';
  if (host.style.maxWidth === 'none') host.style.maxWidth = '100%';
  host.style.display = isUnseen ? 'none' : display === 'inline' ? 'inline-block' : display;
  host.style.width = width;
  host.style.height = height;
  // Narrower than it was, it keeps the frame's shape. A page that is not drawn yet knows no pixels.
  const [across, down] = [parseFloat(width), parseFloat(height)];
  if (/px$/.test(width) && /px$/.test(height) && computed.position !== 'absolute') {
    host.style.height = 'auto';
    host.style.aspectRatio = `${across} / ${down}`;
  }
  frame.style.setProperty('display', 'none', 'important');
}
/** The placeholders in the page, each with the frame it stands in for. */
const drawn = new Map();
function fitAll() {
  for (const [host, frame] of drawn) {
    if (host.isConnected) takePlace(host, frame);else drawn.delete(host);
  }
}
/** Draws a placeholder of the frame's size, in its place. */
function drawPlaceholder(root, item, view) {
  const frame = item.element;
  const host = root.host;
  if (!host.isConnected) return;
  if (host.dataset.display === undefined) {
    // The author's own, for when the frame comes back.
    host.dataset.display = frame.style.display;
    root.adoptedStyleSheets = [createSheet(), createSheet(style)];
    addEventListener('resize', fitAll);
    addInPage(drawn, host, frame, host => host);
    takePlace(host, frame);
  }
  R(k(Placeholder, {
    view: view,
    item: item
  }), root);
}

/** With more vendors than these one searches. */
const SEARCH_FROM = 10;
/** Whether vendors are a list, as a table has not the room it needs. */
const narrow = matchMedia('(max-width:40em)');
const withEnglish = view => ({
  ...view,
  messages: {
    ...messages,
    ...view.messages
  }
});
/** A list of kinds of data: the site's own words, in the notice's language where they are among those we know. */
function dataText(data, {
  messages
}) {
  const known = new Map(Object.entries(messages.dataNames));
  const {
    language
  } = messages;
  const names = data.map(kind => known.get(local(kind, language).toLowerCase()) ?? local(kind, language, true));
  return withLanguages(listOf(names, language));
}
const policyLink = (vendor, {
  messages
}) => vendor.policyUrl && k("small", null, k("a", {
  href: vendor.policyUrl,
  rel: "noreferrer noopener",
  target: "_blank",
  "aria-label": `${messages.policyLink}: ${vendor.name}`
}, messages.policyLink));
const Fact = ({
  name,
  children
}) => k("div", null, k("dt", null, name), k("dd", null, children));
const countryOf = ({
  country
}, {
  messages
}) => country ? countryName(country, messages) : '—';
/** A vendor's rows stay together: what it is called and where it is stands once, beside all that it stores. */
const VendorRows = ({
  vendor,
  view
}) => {
  const {
    messages
  } = view;
  const stored = storedBy(vendor);
  const [first = {
    name: '—',
    duration: ''
  }, ...rest] = stored;
  const cells = ({
    name,
    duration
  }) => [k("td", null, k("code", null, name)), k("td", null, duration ? durationText(duration, messages) : '—')];
  const span = rest.length + 1;
  return k("tbody", {
    "data-name": vendor.name
  }, k("tr", null, k("th", {
    scope: "rowgroup",
    rowspan: span
  }, vendor.name, vendor.data && k("small", {
    "class": "m"
  }, messages.dataReceived, ": ", dataText(vendor.data, view)), policyLink(vendor, view)), k("td", {
    rowspan: span
  }, countryOf(vendor, view)), cells(first)), rest.map(one => k("tr", null, cells(one))));
};
const VendorTable = ({
  vendors,
  view
}) => {
  const {
    vendor,
    country,
    stored,
    duration
  } = view.messages;
  return k("table", null, k("thead", null, k("tr", null, [vendor, country, stored, duration].map(name => k("th", {
    scope: "col",
    key: name
  }, name)))), vendors.map(one => k(VendorRows, {
    key: one.id,
    vendor: one,
    view: view
  })));
};
/** The same where a table has no room. */
const VendorList = ({
  vendors,
  view
}) => {
  const {
    messages
  } = view;
  return vendors.map(vendor => {
    const stored = storedBy(vendor);
    return k("div", {
      "class": "v",
      key: vendor.id,
      "data-name": vendor.name
    }, k("dl", null, k(Fact, {
      name: messages.vendor
    }, vendor.name, " ", policyLink(vendor, view)), k(Fact, {
      name: messages.country
    }, countryOf(vendor, view)), vendor.data && k(Fact, {
      name: messages.dataReceived
    }, dataText(vendor.data, view)), stored.length > 0 && k(Fact, {
      name: messages.stored
    }, stored.map(({
      name,
      duration
    }) => k("div", null, k("code", null, name), duration && ` – ${durationText(duration, messages)}`)))));
  });
};
function Category({
  id,
  view
}) {
  const {
    settings,
    messages,
    gpc,
    isGranted
  } = view;
  const vendors = settings.vendors.filter(({
    category
  }) => category === id);
  const isNecessary = id === 'necessary';
  const shared = settings.disclosure?.dataCollected;
  const Vendors = narrow.matches ? VendorList : VendorTable;
  const name = `name-${id}`;
  return k("div", {
    part: "category"
  }, k("h3", {
    id: name
  }, withLanguages(categoryName(view, id))), isNecessary ? k("span", {
    "class": "on m"
  }, messages.alwaysOn) : k("input", {
    type: "checkbox",
    role: "switch",
    name: id,
    "aria-labelledby": name,
    "aria-describedby": `about-${id}`,
    defaultChecked: isGranted(id)
  }), k("p", {
    "class": "m",
    id: `about-${id}`
  }, withLanguages(descriptionOf(view, id))), gpc && settings.rules.honourGpc.includes(id) && k("p", {
    part: "gpc-effect"
  }, isGranted(id) ? messages.gpcAllowed : messages.gpcOff), vendors.length > 0 && k("details", {
    part: "vendors"
  }, k("summary", null, plural(messages.vendors, vendors.length, messages.language),
  // Who they are is one click away from the banner; where they are many, one searches.
  settings.vendors.length <= SEARCH_FROM && k("small", null, vendors.map(({
    name
  }) => name).join(', '))), shared && vendors.some(({
    data
  }) => !data) && k("p", {
    "class": "m"
  }, k("small", null, messages.dataReceived, ": ", dataText(shared, view))), k(Vendors, {
    vendors: vendors,
    view: view
  })), !vendors.length && !isNecessary && k("small", {
    "class": "m"
  }, messages.noVendors));
}
const descriptionOf = ({
  settings,
  messages,
  isMarked
}, id) => local(settings.categories?.[id]?.description, messages.language, isMarked) ?? messages.descriptions[id] ?? '';
/** Shows the vendors that have this in their name, with what they are in opened. */
function search(input, {
  messages
}) {
  const {
    language
  } = messages;
  const wanted = input.value.trim().toLocaleLowerCase(language);
  const preferences = input.closest('[part=preferences]');
  let found = 0;
  for (const vendors of preferences.querySelectorAll('details')) {
    const rows = [...vendors.querySelectorAll('[data-name]')];
    for (const row of rows) row.hidden = !row.dataset.name.toLocaleLowerCase(language).includes(wanted);
    const shown = rows.filter(({
      hidden
    }) => !hidden).length;
    found += shown;
    vendors.open = wanted !== '' && shown > 0;
  }
  say(preferences, wanted && (found ? plural(messages.vendors, found, language) : messages.noMatch));
}
/** A dialog makes all around it inert, also what the notice says of itself. */
const say = (preferences, text) => {
  preferences.querySelector(':scope>[role=status]').textContent = text;
};
/** How long a button says that it has copied. Unit: ms. */
const COPIED_MS = 2_000;
/** Says so in the button for who sees it, and as a status for who does not. */
async function copy({
  currentTarget
}, text, {
  copy: name,
  copied
}) {
  const button = currentTarget;
  await navigator.clipboard.writeText(text);
  const preferences = button.closest('[part=preferences]');
  const label = button.firstChild;
  label.data = copied;
  say(preferences, copied);
  setTimeout(() => {
    // Not over a language that was chosen since.
    if (label.data === copied) label.data = name;
    // The same words a second time are a change only after others.
    say(preferences, '');
  }, COPIED_MS);
}
/** What Article 8 of Law 94-V and most policies want said; what the site has not configured is left out. */
const About = ({
  view
}) => {
  const {
    messages,
    settings
  } = view;
  const {
    controller = {},
    disclosure = {},
    policy,
    rules,
    vendors
  } = settings;
  const {
    language
  } = messages;
  const who = [controller.name, controller.registration, controller.country && countryName(controller.country, messages)].filter(Boolean).join(', ');
  const {
    publication
  } = disclosure;
  const facts = [[messages.controller, who], [messages.contact, controller.contact && link(controller.contact, controller.contact.replace(/^\w+:/, ''))], [messages.recipients, vendors.length > 0 && plural(messages.vendors, vendors.length, language)], [messages.transfer, transferSentence(view)], [messages.dataCollected, disclosure.dataCollected?.[0] && dataText(disclosure.dataCollected, view)], [messages.publication, publication !== undefined && (publication ? messages.published : messages.notPublished)], [messages.validity, plural(messages.term, rules.maxAgeDays, language)], [messages.withdrawal, messages.withdrawHow]];
  return [k("h3", null, messages.aboutTitle), k("dl", null, facts.map(([name, value]) => value && k(Fact, {
    key: name,
    name: name
  }, value))), k("p", {
    part: "links"
  }, policy.url && link(policy.url, messages.policyLink), disclosure.rightsUrl && [" ", link(disclosure.rightsUrl, messages.rightsLink)])];
};
const link = (href, text) => k("a", {
  href: href
}, text);
const Answer = ({
  view
}) => {
  const {
    messages,
    record
  } = view;
  if (!record) return null;
  const dateText = time => {
    const locale = formatLocale(messages.language);
    // In another language than the text around it, a date has no words.
    const dateStyle = locale === messages.language ? 'long' : 'short';
    return new Date(time).toLocaleString(locale, {
      dateStyle,
      timeStyle: 'short'
    });
  };
  return [k("h3", null, messages.answerTitle), k("dl", null, k(Fact, {
    name: messages.recordId
  }, k("code", null, record.id),
  // Only where it is served safely.
  navigator.clipboard && k("button", {
    type: "button",
    part: "copy",
    onClick: event => copy(event, record.id, messages)
  }, messages.copy)), k(Fact, {
    name: messages.recordDate
  }, dateText(record.time)), k(Fact, {
    name: messages.recordExpires
  }, dateText(record.expires)), k(Fact, {
    name: messages.recordPolicy
  }, record.policy)), k("div", {
    part: "record-actions"
  }, button('receipt', messages.receipt), " ", button('receipt-page', messages.receiptPage)), k(Requests, view)];
};
const button = (part, text, label) => k("button", {
  type: "button",
  part: part,
  "data-action": part,
  "aria-label": label
}, text);
function draw(view, inPage) {
  const {
    messages,
    settings
  } = view;
  const changed = changeSentence(view);
  const honoured = gpcSentence(view);
  const content = [k("div", {
    part: "header"
  }, k("h2", {
    id: "preferences-title",
    tabindex: "-1",
    autofocus: !inPage
  }, messages.preferencesTitle), !inPage && button('close', '✕', messages.close)), k("div", {
    part: "body"
  }, k("p", null, messages.preferencesText),
  // First, and not where all that can be read has been: withdrawing is as easy as granting (GDPR 7(3)).
  view.record && button('withdraw', messages.withdraw), changed && k("p", {
    part: "change",
    "class": "note"
  }, withLanguages(changed)), honoured && k("p", {
    part: "gpc",
    "class": "note"
  }, withLanguages(honoured)), settings.vendors.length > SEARCH_FROM && k("input", {
    type: "search",
    part: "search",
    "aria-label": messages.searchVendors,
    placeholder: messages.searchVendors,
    onInput: ({
      currentTarget
    }) => search(currentTarget, view)
  }), ['necessary', ...settings.rules.categories].map(id => k(Category, {
    key: id,
    id: id,
    view: view
  })), k(About, {
    view: view
  }), k(Answer, {
    view: view
  })), k("div", {
    part: "actions"
  }, button('accept-all', messages.acceptAll), " ", button('reject-all', messages.rejectAll), button('save', messages.save)), k("p", {
    role: "status"
  })];
  if (inPage) {
    return k("div", {
      part: "preferences",
      "class": "card page",
      role: "group",
      "aria-labelledby": "preferences-title"
    }, content);
  }
  // Escape: closed as by the button, so that whoever opened it knows. Nothing is saved. Chrome lets a second
  // Escape close a dialog without asking.
  const onCancel = event => {
    event.preventDefault();
    event.currentTarget.querySelector('[data-action=close]').click();
  };
  return k("dialog", {
    part: "preferences",
    "class": "card",
    "aria-labelledby": "preferences-title",
    onCancel: onCancel,
    onClose: onCancel
  }, content);
}
/** The second layer: a switch for each category, its vendors, the record, and everything one can do with it. */
const Preferences = ({
  inPage = false,
  ...view
}) => draw({
  ...withEnglish(view),
  isMarked: true
}, inPage);
/** Draws the dialog, or takes it away. */
function drawDialog(layer, view) {
  // One that is taken out while it is open gives the focus to nobody.
  if (!view.preferences) layer.querySelector('dialog')?.close();
  R(view.preferences && k(Preferences, view), layer);
  const dialog = layer.querySelector('dialog');
  if (!dialog || dialog.matches(':modal')) return;
  // What was taken out of the page and put back is still open, and not modal.
  dialog.open = false;
  dialog.showModal();
}
const drawnInPage = new WeakMap();
/** Draws the preferences into an element of the site. After an answer their switches say what has become of it. */
function drawPreferences(root, view) {
  const before = drawnInPage.get(root);
  const {
    record,
    isGranted,
    messages
  } = view;
  drawnInPage.set(root, view);
  if (!before) root.adoptedStyleSheets = [createSheet(undefined, true), createSheet(style, true)];
  R(k("div", {
    "class": `ui${isDark(view) ? ' dark' : ''}`
  }, k(Preferences, _extends({}, view, {
    inPage: true
  }))), root);
  if (!before || before.record === record) return;
  for (const input of root.querySelectorAll('input[name]')) input.checked = isGranted(input.name);
  // Where the notice itself has nothing to show it is not in the page, and nobody would hear it.
  if (record && !document.querySelector('#ilumee-consent')) {
    say(root.querySelector('[part=preferences]'), record.method === 'revoke' ? messages.withdrawn : messages.saved);
  }
}
/** What a site is told that draws its own notice. */
function describeCategories(given) {
  const view = withEnglish(given);
  const {
    settings,
    asked,
    isGranted,
    messages
  } = view;
  const isAsked = id => asked.some(one => (settings.rules.vendors.get(one) ?? one) === id);
  const categories = settings.rules.categories.map(id => ({
    id,
    name: categoryName(view, id),
    description: descriptionOf(view, id),
    asked: isAsked(id),
    granted: isGranted(id)
  }));
  return {
    categories,
    messages
  };
}

export { Preferences, describeCategories, drawDialog, drawPlaceholder, drawPreferences, messages, narrow, style };
