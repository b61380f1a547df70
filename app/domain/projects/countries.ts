/**
 * The countries that a municipality works with: those of the European programmes, and those where municipal
 * partnerships are supported (ICLD). ISO 3166 codes.
 */
export const countryCodes = [
  ...["SE", "NO", "DK", "FI", "IS", "AX", "FO", "GL"],
  ...["AT", "BE", "BG", "CY", "CZ", "DE", "EE", "ES", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV"],
  ...["MT", "NL", "PL", "PT", "RO", "SI", "SK"],
  ...["AL", "BA", "CH", "GB", "GE", "LI", "MD", "ME", "MK", "RS", "TR", "UA", "XK"],
  ...["BW", "CO", "JP", "KE", "NA", "PE", "RW", "TZ", "UG", "US", "ZA", "ZM", "ZW"],
];
