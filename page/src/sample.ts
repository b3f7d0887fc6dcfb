/** An invented letter to try the page with: right in its heart, and much to find. */
export const SAMPLE = `Betreft: uw wasmachine

Beste mevrouw Aydin,

Bedankt voor uw mail van 3 november over de wasmachine die niet is bezorgd.

U heeft gelijk: wij hadden de wasmachine maandag moeten bezorgen. U had eerder contact met ons moeten opnemen. Wij hopen de machine volgende week te leveren. U krijgt zo spoedig mogelijk bericht over het tijdstip.

Heeft u nog vragen? Bel mij gerust op 030 - 555 12 34.

Met vriendelijke groet,

Joris de Wit
Klantenservice Witgoedhuis
`;
