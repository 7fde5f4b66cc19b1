/** The fractional parts of the square (or cube) roots of the first primes, as FIPS 180-4 asks for. */
function rootFractions(count, root) {
  const fractions = [];
  for (let candidate = 2; fractions.length < count; candidate++) {
    let divisor = 2;
    while (candidate % divisor) divisor++;
    if (divisor === candidate) fractions.push(candidate ** (1 / root) * 2 ** 32 | 0);
  }
  return fractions;
}
/** SHA-256 in hex. Its own implementation, since `crypto.subtle` is missing on http and waits where it is there. */
function sha256(text) {
  const bytes = new TextEncoder().encode(text);
  const length = bytes.length + 72 >> 6 << 6;
  const message = new DataView(new ArrayBuffer(length));
  bytes.forEach((byte, index) => message.setUint8(index, byte));
  message.setUint8(bytes.length, 128);
  message.setUint32(length - 4, bytes.length * 8);
  const constants = rootFractions(64, 3);
  const hash = rootFractions(8, 2);
  const rotate = (word, bits) => word >>> bits | word << 32 - bits;
  const word = [];
  for (let offset = 0; offset < length; offset += 64) {
    let [a, b, c, d, e, f, g, h] = hash;
    for (let i = 0; i < 64; i++) {
      const w15 = word[i - 15];
      const w2 = word[i - 2];
      word[i] = i < 16 ? message.getInt32(offset + i * 4) : word[i - 16] + (rotate(w15, 7) ^ rotate(w15, 18) ^ w15 >>> 3) + word[i - 7] + (rotate(w2, 17) ^ rotate(w2, 19) ^ w2 >>> 10) | 0;
      const one = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + (e & f ^ ~e & g) + constants[i] + word[i];
      const two = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + (a & b ^ a & c ^ b & c);
      // One by one: with an array for each of these thousands of steps it takes two to three times as long (measured).
      h = g;
      g = f;
      f = e;
      e = d + one | 0;
      d = c;
      c = b;
      b = a;
      a = one + two | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((value, index) => hash[index] = hash[index] + value | 0);
  }
  return hash.map(value => (value >>> 0).toString(16).padStart(8, '0')).join('');
}

export { sha256 as s };
