"""The Dutch of the commands that start something, by its English."""

from __future__ import annotations

from types import MappingProxyType

STARTING = MappingProxyType(
    {
        # Help.
        "KIND": "SOORT",
        "[PATH]": "[PAD]",
        "[FOLDER]": "[MAP]",
        "Write a template for a reply.": "Maak een sjabloon voor een antwoord.",
        "Write a template for a reply: with the parts that a good letter has, and "
        "slots between {{ and }} for what only you know.": (
            "Maakt een sjabloon voor een antwoord: met alles wat een goede brief "
            "heeft, en plekken tussen {{ en }} voor wat alleen u weet."
        ),
        "PATH is the file to write, a folder to write it in, or - for the standard "
        "output; left out, the file is named after the kind.": (
            "PAD is het bestand, de map waarin het komt, of - voor de "
            "standaarduitvoer; zonder PAD heet het bestand naar de soort."
        ),
        "Write a rule of your own to start from.": "Maak een regel van uzelf.",
        "Write a rule file to start from: a rule that works, with an explanation of "
        "all that is in it.": (
            "Maakt een regelbestand om mee te beginnen: een regel die werkt, met "
            "uitleg bij alles wat erin staat."
        ),
        "ID is the group and the name of the rule, such as tone/my-rule.": (
            "ID is de groep en de naam van de regel, zoals tone/mijn-regel."
        ),
        "The folder of the house's rules (default: the first in its configuration).": (
            "De map met regels van uw huis (standaard: de eerste in de configuratie)."
        ),
        "Let the Tab key complete commands, options and rules.": (
            "Laat de Tab-toets opdrachten, opties en regels aanvullen."
        ),
        "Print a script that lets the Tab key complete commands, options, kinds and "
        "rules.": (
            "Toont een script waarmee de Tab-toets opdrachten, opties, soorten en "
            "regels aanvult."
        ),
        'In bash: eval "$(briefcheck completion bash)" in ~/.bashrc. In zsh: the same '
        "with zsh in ~/.zshrc, below compinit. In fish: briefcheck completion fish > "
        "~/.config/fish/completions/briefcheck.fish": (
            'In bash: eval "$(briefcheck completion bash)" in ~/.bashrc. In zsh: '
            "hetzelfde met zsh in ~/.zshrc, onder compinit. In fish: briefcheck "
            "completion fish > ~/.config/fish/completions/briefcheck.fish"
        ),
        "Prepare a folder of letters to be checked.": (
            "Maak een map met brieven klaar om te controleren."
        ),
        "Prepare a folder of letters or templates: a configuration, an entry for "
        "pre-commit and a workflow for GitHub. What is there already is never "
        "overwritten.": (
            "Maakt een map met brieven of sjablonen klaar: instellingen, een controle "
            "bij elke commit (pre-commit) en een controle op GitHub. Wat er al staat, "
            "wordt nooit overschreven."
        ),
        "Do without an entry for pre-commit.": "Zonder controle bij elke commit.",
        "Do without a workflow for GitHub.": "Zonder controle op GitHub.",
        "Replace a file that is there already.": "Vervang een bestand dat er al is.",
        # Messages.
        "'{word}' is no whole number of {least} or more": (
            "'{word}' is geen geheel getal van {least} of meer"
        ),
        "'{word}' is no whole number from {least} to {most}": (
            "'{word}' is geen geheel getal van {least} tot en met {most}"
        ),
        "no folder '{path}'": "geen map '{path}'",
        "no file '{path}'": "geen bestand '{path}'",
        "Written:": "Gemaakt:",
        "Added an entry to:": "Aangevuld:",
        "There already, and left as it is:": "Stond er al, en blijft zoals het is:",
        "Put this in by hand, in the list under 'repos':": (
            "Zet dit er zelf in, in de lijst onder 'repos':"
        ),
        "And now:": "En nu:",
        "what can be better": "wat er beter kan",
        "what is there now does not count": "wat er nu al staat, telt niet mee",
        "letters are checked at each commit": "elke commit wordt gecontroleerd",
        "'{word}' is no name for a rule": "'{word}' is geen naam voor een regel",
        "'{word}' is a rule that ships with briefcheck (choose another name)": (
            "'{word}' is een regel die bij briefcheck hoort (kies een andere naam)"
        ),
        "{path}: a rule that works; make it yours\n"
        "Test it with:\n"
        "  briefcheck rules test {quoted}": (
            "{path}: een regel die werkt; maak er uw eigen regel van\n"
            "Test hem met:\n"
            "  briefcheck rules test {quoted}"
        ),
        "Let it count in your letters: put in {file}": (
            "Laat hem meetellen in uw brieven: zet in {file}"
        ),
        "{path}: this file is there already (--force replaces it)": (
            "{path}: dit bestand is er al (--force vervangt het)"
        ),
        "{path}: cannot be written ({reason})": (
            "{path}: kan niet worden geschreven ({reason})"
        ),
        "{path}: template, {kind}\n"
        "Fill in what stands between {{{{ and }}}}. In a letter that you send, take\n"
        "out the lines between --- at the top. Check it with:\n"
        "  briefcheck lint {quoted}": (
            "{path}: sjabloon, {kind}\n"
            "Vul in wat tussen {{{{ en }}}} staat. Haal in een brief die u verstuurt\n"
            "de regels tussen --- bovenaan weg. Controleer hem met:\n"
            "  briefcheck lint {quoted}"
        ),
    }
)
