"""The Dutch of the command line, by its English."""

from __future__ import annotations

from types import MappingProxyType

from briefcheck.cli.dutch_baseline import BASELINE
from briefcheck.cli.dutch_outputs import OUTPUTS
from briefcheck.cli.dutch_reasons import REASONS
from briefcheck.cli.dutch_speed import SPEED
from briefcheck.cli.dutch_starting import STARTING

DUTCH = MappingProxyType(
    {
        **BASELINE,
        **OUTPUTS,
        **REASONS,
        **SPEED,
        **STARTING,
        # Help: headings and placeholders.
        "Usage: ": "Gebruik: ",
        "Options": "Opties",
        "Commands": "Opdrachten",
        "[OPTIONS]": "[OPTIES]",
        "COMMAND": "OPDRACHT",
        "[COMMAND]": "[OPDRACHT]",
        "PATH...": "PAD...",
        "FILE...": "BESTAND...",
        "FOLDER...": "MAP...",
        "[FOLDER]...": "[MAP]...",
        # Help: commands.
        "Check Dutch replies to complaints against the advice for good letters.": (
            "Toetst antwoorden op klachten aan de adviezen voor goede brieven."
        ),
        "Check letters and say what to write instead.": (
            "Controleer brieven en lees wat u beter kunt schrijven."
        ),
        "Mend doubled spaces and words, and blank lines.": (
            "Verbeter dubbele spaties en woorden, en witregels."
        ),
        "Show what briefcheck sees in a letter.": (
            "Toon wat briefcheck in een brief ziet."
        ),
        "List the rules, test them, show their format.": (
            "Toon de regels, test ze, of toon hun formaat."
        ),
        "List the rules.": "Toon de regels.",
        "Run the examples of all rules.": "Test alle regels op hun voorbeelden.",
        "Show the JSON Schema of a rule file.": (
            "Toon het JSON-schema van een regelbestand."
        ),
        "Explain a rule, with examples.": "Leg een regel uit, met voorbeelden.",
        "Show findings in your editor while you write.": (
            "Toon bevindingen in uw editor terwijl u schrijft."
        ),
        "Editors start this command and talk to it through standard input and output. "
        "The documentation (docs/editors.md) says how to set up yours.": (
            "Editors starten deze opdracht en praten ermee via de standaardin- en "
            "-uitvoer. In de documentatie (docs/editors.md) staat hoe u de uwe instelt."
        ),
        "Accepted, since many editors add it.": (
            "Mag erbij staan: veel editors voegen het zelf toe."
        ),
        "Measure the rules on labelled letters.": (
            "Meet hoe goed de regels het doen op gelabelde brieven."
        ),
        "Compare findings with labels: precision, recall and F1 for each rule.": (
            "Vergelijk bevindingen met labels: precisie, vangst en F1 per regel."
        ),
        "PATH is a file, a folder (all .txt, .md, .html) or - for standard input.": (
            "PAD is een bestand, een map (alle .txt, .md, .html) of - voor de "
            "standaardinvoer."
        ),
        "Exit codes: 0 nothing to report at the level of --fail-on, 1 findings, 2 "
        "wrong usage or no such file, 3 a letter could not be checked. Of several, "
        "the highest.": (
            "Afsluitcodes: 0 niets te melden op het niveau van --fail-on, 1 "
            "bevindingen, 2 verkeerd aangeroepen of bestand niet gevonden, 3 een brief "
            "kon niet worden gecontroleerd. Bij meer dan één telt de hoogste."
        ),
        "Mend what cannot change the meaning: doubled spaces and words, blanks at the "
        "end of a line, a missing blank line above the greeting. Your words stay as "
        "they are.": (
            "Verbetert wat de betekenis niet kan veranderen: dubbele spaties en "
            "woorden, spaties aan het eind van een regel, een ontbrekende witregel "
            "boven de groet. Uw woorden blijven zoals ze zijn."
        ),
        "PATH is a file, a folder (all .txt, .md, .html) or - for standard input, "
        "which goes to the standard output.": (
            "PAD is een bestand, een map (alle .txt, .md, .html) of - voor de "
            "standaardinvoer, die naar de standaarduitvoer gaat."
        ),
        "Exit codes: 0 done, 1 with --diff: something would change, 2 wrong usage or "
        "no such file, 3 a letter could not be read or written. Of several, the "
        "highest.": (
            "Afsluitcodes: 0 klaar, 1 bij --diff: er zou iets veranderen, 2 verkeerd "
            "aangeroepen of bestand niet gevonden, 3 een brief kon niet worden gelezen "
            "of geschreven. Bij meer dan één telt de hoogste."
        ),
        # Help: options.
        "Show what would change, and change nothing.": (
            "Toon wat er zou veranderen, en verander niets."
        ),
        "Show this help and stop.": "Toon deze hulp.",
        "Show the version and stop.": "Toon de versie.",
        "Language of what you see: Dutch (nl) or English (en).": (
            "Taal van wat u ziet: Nederlands (nl) of Engels (en)."
        ),
        "Text for people, JSON for programs.": (
            "text voor mensen, json voor programma's."
        ),
        "Another spaCy pipeline for Dutch: a package or a folder.": (
            "Een ander taalmodel van spaCy: een pakket of een map."
        ),
        "The kind of reply, if you know it; otherwise briefcheck infers it.": (
            "De soort brief, als u die weet; anders leidt briefcheck hem af."
        ),
        "Use this configuration, whatever lies near the letters.": (
            "Gebruik deze configuratie, wat er ook bij de brieven ligt."
        ),
        "Show which settings count, and why.": (
            "Toon welke instellingen gelden, en waarom."
        ),
        "Show what counts for a letter, and where that was laid down.": (
            "Toon wat er voor een brief geldt, en waar dat is vastgelegd."
        ),
        "PATH is a letter or a folder (default: this folder). `briefcheck config "
        "schema` writes the JSON Schema of briefcheck.toml, by which editors complete "
        "and check it.": (
            "PAD is een brief of een map (standaard: deze map). `briefcheck config "
            "schema` schrijft het JSON-schema van briefcheck.toml, waarmee editors het "
            "bestand aanvullen en controleren."
        ),
        "{place}: this override holds for no letter (look at its files)": (
            "{place}: deze override geldt voor geen enkele brief (kijk naar files)"
        ),
        "More warnings than this give exit code 1 too.": (
            "Bij meer waarschuwingen dan dit is de afsluitcode ook 1."
        ),
        "Check files that the configuration excludes, too.": (
            "Controleer ook bestanden die de configuratie uitsluit."
        ),
        "Use no configuration.": "Gebruik geen configuratie.",
        "The name of the letter that comes in through -.": (
            "De naam van de brief die via - binnenkomt."
        ),
        "The lowest level that gives exit code 1 (default: error).": (
            "Vanaf welk niveau de afsluitcode 1 is (standaard: error)."
        ),
        "Only these rules or groups, separated by commas.": (
            "Alleen deze regels of groepen, met komma's ertussen."
        ),
        "Not these rules or groups, separated by commas.": (
            "Niet deze regels of groepen, met komma's ertussen."
        ),
        "List the labels that no finding answers to.": (
            "Toon de labels waar geen bevinding bij is."
        ),
        "List the findings that no label asks for.": (
            "Toon de bevindingen waar geen label bij is."
        ),
        "Only this rule; may be given more than once.": (
            "Alleen deze regel; mag vaker worden gegeven."
        ),
        # Help: serve.
        "Check letters on a page in your browser.": (
            "Controleer brieven op een pagina in uw browser."
        ),
        "Serve the page, the API and LanguageTool's protocol on this machine.": (
            "Opent de pagina in uw browser, en dient programma's op deze computer."
        ),
        "Everything stays on this machine: nothing of a letter is kept, logged or "
        "sent on. Bound to another address, the server asks every client for a "
        "token.": (
            "Alles blijft op deze computer: van een brief wordt niets bewaard, "
            "vastgelegd of verstuurd. Op een ander adres vraagt de server iedereen om "
            "een token."
        ),
        "Word processors and mail programs that know LanguageTool show what "
        "briefcheck finds: give them the address with /v2 behind it.": (
            "Tekstverwerkers en mailprogramma's die LanguageTool kennen, tonen wat "
            "briefcheck vindt: geef ze het adres met /v2 erachter."
        ),
        "Where to listen (default: 127.0.0.1, this machine alone).": (
            "Waar de server luistert (standaard: 127.0.0.1, alleen deze computer)."
        ),
        "The port to listen on (default: 8010; 0 takes any that is free).": (
            "De poort (standaard: 8010; 0 neemt een vrije)."
        ),
        "Do not open the page in a browser.": "Open de pagina niet in een browser.",
        "What clients must show; made up when --host asks for one.": (
            "Wat programma's moeten tonen; wordt bedacht als --host erom vraagt."
        ),
        "Another name by which the server may be called.": (
            "Nog een naam waaronder de server te bereiken mag zijn."
        ),
        "A website that may use the server (https://helpdesk.example).": (
            "Een website die de server mag gebruiken (https://helpdesk.example)."
        ),
        "Add-ons of browsers, mail programs and Obsidian may use the server.": (
            "Add-ons van browser, mailprogramma en Obsidian mogen hem gebruiken."
        ),
        "How many letters may be checked at once (default: 2).": (
            "Hoeveel brieven tegelijk worden gecontroleerd (standaard: 2)."
        ),
        "ADDRESS": "ADRES",
        "{place} is taken (briefcheck may be running already; or choose another "
        "--port)": (
            "{place} is bezet (misschien draait briefcheck al; kies anders een andere "
            "--port)"
        ),
        "cannot listen on {place}: {reason} (choose another --host)": (
            "luisteren op {place} lukt niet: {reason} (kies een andere --host)"
        ),
        "name one website (https://helpdesk.example)": (
            "noem één website (https://helpdesk.example)"
        ),
        "too easy to guess (take at least 16 letters, digits, - or _)": (
            "te makkelijk te raden (neem ten minste 16 letters, cijfers, - of _)"
        ),
        "the server is not installed (pip install 'briefcheck[serve]')": (
            "de server is niet geïnstalleerd (pip install 'briefcheck[serve]')"
        ),
        "The page: {address} (Ctrl-C stops)": "De pagina: {address} (Ctrl-C stopt)",
        "For LanguageTool clients: {address}v2": (
            "Voor programma's die LanguageTool kennen: {address}v2"
        ),
        "others on the network can read along: there is no encryption": (
            "wie op het netwerk zit, kan meelezen: er is geen versleuteling"
        ),
        # Messages.
        "Missing command.": "Welke opdracht?",
        "unknown option '{name}'": "onbekende optie '{name}'",
        "unknown command '{name}'": "onbekende opdracht '{name}'",
        "unknown value '{word}'": "onbekende waarde '{word}'",
        "unknown rule '{word}'": "onbekende regel '{word}'",
        "option '{name}' needs a value": "optie '{name}' vraagt om een waarde",
        "{name} is missing": "{name} ontbreekt",
        " (did you mean '{word}'?)": " (bedoelt u '{word}'?)",
        " (known: {known})": " (mogelijk: {known})",
        " (see: briefcheck rules)": " (zie: briefcheck rules)",
        "(see: {path} --help)": "(zie: {path} --help)",
        "the language server is not installed (pip install 'briefcheck[lsp]')": (
            "de taalserver is niet geïnstalleerd (pip install 'briefcheck[lsp]')"
        ),
        "an editor starts this command; press Ctrl-C to stop": (
            "een editor start deze opdracht; druk op Ctrl-C om te stoppen"
        ),
        "{path}: no such file or folder": "{path}: dit bestand of deze map is er niet",
        "{path}: no letters in this folder (by default .txt, .md, .html)": (
            "{path}: in deze map staan geen brieven (standaard .txt, .md, .html)"
        ),
        "type or paste the letter, and end with Ctrl-D (Windows: Ctrl-Z)": (
            "typ of plak de brief, en sluit af met Ctrl-D (Windows: Ctrl-Z)"
        ),
        "--config and --isolated exclude each other": (
            "--config en --isolated gaan niet samen"
        ),
        "- stands alone: name no other paths": (
            "- staat op zichzelf: noem geen andere paden"
        ),
        "{path}: skipped (excluded by the configuration)": (
            "{path}: overgeslagen (uitgesloten in de configuratie)"
        ),
        "Exit code 2: not all went as asked (see the messages).": (
            "Afsluitcode 2: niet alles ging zoals gevraagd (zie de meldingen)."
        ),
        "Exit code 3: not every letter could be checked.": (
            "Afsluitcode 3: niet elke brief kon worden gecontroleerd."
        ),
        "Exit code 1: warnings: {count}, more than {limit}.": (
            "Afsluitcode 1: waarschuwingen: {count}, meer dan {limit}."
        ),
        "Exit code 1: findings at or above {limit}: {count}.": (
            "Afsluitcode 1: bevindingen op of boven {limit}: {count}."
        ),
        "Exit code 0: nothing at or above {limit}.": (
            "Afsluitcode 0: niets op of boven {limit}."
        ),
        "by default": "standaard",
        "cannot be read ({reason})": "kan niet worden gelezen ({reason})",
        "Examples: {count} (of {rules} rules and acts), all in order": (
            "Voorbeelden: {count} (van {rules} regels en handelingen), alle in orde"
        ),
        "Examples not in order: {count}": "Voorbeelden niet in orde: {count}",
    }
)
