"""The Dutch of the commands that start something, by its English."""

from __future__ import annotations

from types import MappingProxyType

STARTING = MappingProxyType(
    {
        # Help.
        "KIND": "SOORT",
        "[PATH]": "[PAD]",
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
        "Replace a file that is there already.": "Vervang een bestand dat er al is.",
        # Messages.
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
