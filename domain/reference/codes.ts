/** Forms that say whether a text can be such a code at all; whether the code exists, the register of countries says. */
const COUNTRY = /^[A-Z]{3}$/;
const SHA256 = /^[0-9a-f]{64}$/i;
/** BCP 47: language, then optional script, region and variants; private use after x. */
const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-([A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*(-x(-[A-Za-z0-9]{1,8})+)?$/;

export const isCountryCode = (text: string): boolean => COUNTRY.test(text);
export const isSha256 = (text: string): boolean => SHA256.test(text);
export const isLanguageTag = (text: string): boolean => LANGUAGE.test(text);

/** Hashes are compared and hashed again in lower case (rulings 23). */
export const sha256Text = (text: string): string => text.toLowerCase();

/** The customary spelling: `AR-arab-iq` becomes `ar-Arab-IQ`. */
export function languageTagText(text: string): string {
  return text
    .split('-')
    .map((part, place) => {
      if (place === 0) return part.toLowerCase();
      if (part.length === 4 && /^[A-Za-z]+$/.test(part)) return part.charAt(0).toUpperCase() + part.slice(1).toLowerCase();
      return part.length === 2 ? part.toUpperCase() : part.toLowerCase();
    })
    .join('-');
}
