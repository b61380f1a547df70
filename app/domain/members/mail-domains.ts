/** Providers where anybody can get an address; an address there says nothing about where one works. */
const providers = new Set(
  `gmail.com googlemail.com outlook.com outlook.se hotmail.com hotmail.se live.com live.se msn.com yahoo.com
   yahoo.se icloud.com me.com mac.com proton.me protonmail.com pm.me gmx.com gmx.net aol.com mail.com zoho.com
   telia.com spray.se passagen.se bredband.net comhem.se tele2.se swipnet.se bahnhof.se`.split(/\s+/),
);

/** Whether anybody can get an address in a mail domain, so that it must not open the door to readers. */
export const openToEverybody = (domain: string) => providers.has(domain);
