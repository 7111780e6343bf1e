// RFC 3492 §5
const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const initialCode = 0x80;
const lastCode = 0x10ffff;

/** The text that a Punycode string stands for (RFC 3492 §6.2); null for what is none. */
export function decodePunycode(encoded: string): string | null {
  const end = encoded.lastIndexOf('-');
  const codes = Array.from(encoded.slice(0, Math.max(0, end)), (letter) => letter.charCodeAt(0));
  if (codes.some((code) => code >= initialCode)) return null;
  let [code, place, bias] = [initialCode, 0, initialBias];
  for (let at = end < 0 ? 0 : end + 1; at < encoded.length;) {
    const before = place;
    for (let weight = 1, k = base; ; k += base) {
      const digit = digitOf(encoded.charCodeAt(at));
      at += 1;
      if (digit === null) return null;
      place += digit * weight;
      // Far below where numbers lose their exactness, far above what any host name needs.
      if (place > 0x7fff_ffff) return null;
      const threshold = Math.min(Math.max(k - bias, tMin), tMax);
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const length = codes.length + 1;
    bias = adapt(place - before, length, before === 0);
    code += Math.floor(place / length);
    place %= length;
    if (code > lastCode) return null;
    codes.splice(place, 0, code);
    place += 1;
  }
  return String.fromCodePoint(...codes);
}

/** A to Z are 0 to 25 in either case, 0 to 9 are 26 to 35; also of the end (NaN), null. */
function digitOf(code: number): number | null {
  const letter = (code | 0x20) - 0x61;
  if (letter >= 0 && letter < 26) return letter;
  const digit = code - 0x30;
  return digit >= 0 && digit < 10 ? digit + 26 : null;
}

// RFC 3492 §6.1
function adapt(change: number, length: number, isFirst: boolean): number {
  let delta = Math.floor(change / (isFirst ? damp : 2));
  delta += Math.floor(delta / length);
  let k = 0;
  for (; delta > ((base - tMin) * tMax) / 2; k += base) delta = Math.floor(delta / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * delta) / (delta + skew));
}
