"""Trees of CoNLL-U, and the documents spaCy trains on."""

from __future__ import annotations

import lzma
import random
from pathlib import Path

import pytest
import spacy

from briefcheck.errors import PipelineError
from briefcheck.training.corpus import (
    Word,
    find_treebank,
    group_at_random,
    group_sentences,
    is_usable,
    make_doc,
    parse_trees,
    read_trees,
)

LETTERS = Path(__file__).resolve().parents[2] / "corpus" / "treebank"
TREE = """\
# text = Bel ons.
1\tBel\tbellen\tVERB\t_\tVerbForm=Fin\t0\troot\t_\t_
2\tons\tons\tPRON\t_\tCase=Acc\t1\tobj\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_

"""


def test_a_tree_is_read_with_heads_from_nought_and_a_root_on_itself() -> None:
    (tree,) = parse_trees(TREE)

    assert tree == (
        Word("Bel", "bellen", "VERB", "VerbForm=Fin", 0, "ROOT"),
        Word("ons", "ons", "PRON", "Case=Acc", 0, "obj", space_after=False),
        Word(".", ".", "PUNCT", "", 0, "punct"),
    )


def test_ranges_and_empty_nodes_are_left_out() -> None:
    text = TREE.replace("2\tons", "2-3\tons.\t_\t_\t_\t_\t_\t_\t_\t_\n2\tons")

    assert list(parse_trees(text)) == list(parse_trees(TREE))


def test_a_line_with_too_few_columns_is_named() -> None:
    with pytest.raises(PipelineError, match="1 Bel: 2 columns"):
        list(parse_trees("1\tBel\n"))


def test_a_packed_file_is_found_and_read_like_a_plain_one(tmp_path: Path) -> None:
    (tmp_path / "plain.conllu").write_text(TREE, "utf-8")
    (tmp_path / "packed.conllu.xz").write_bytes(lzma.compress(TREE.encode()))

    plain = read_trees(find_treebank(tmp_path, "plain"))
    packed = read_trees(find_treebank(tmp_path, "packed"))

    assert plain == packed


def test_a_treebank_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match=r"no train\.conllu"):
        find_treebank(tmp_path, "train")


def test_a_tree_of_nothing_but_x_is_unusable() -> None:
    (tree,) = parse_trees(TREE)
    (unknown,) = parse_trees(
        TREE.replace("VERB", "X").replace("PRON", "X").replace("PUNCT", "X")
    )

    assert is_usable(tree)
    assert not is_usable(unknown)


def test_a_group_becomes_one_document_with_its_sentences() -> None:
    (tree,) = parse_trees(TREE)

    doc = make_doc(spacy.blank("nl").vocab, [tree, tree])

    assert doc.text == "Bel ons. Bel ons. "
    assert [sentence.text for sentence in doc.sents] == ["Bel ons.", "Bel ons."]
    assert doc[4].head.i == 3  # the second Bel


def test_groups_are_cut_in_order() -> None:
    trees = list(parse_trees(TREE * 5))

    assert [len(group) for group in group_sentences(trees, 2)] == [2, 2, 1]


def test_groups_at_random_hold_every_sentence_once() -> None:
    trees = [(Word(str(n), "", "NUM", "", 0, "ROOT"),) for n in range(50)]

    groups = list(group_at_random(trees, 4, random.Random(1)))  # noqa: S311

    assert sorted(tree[0].form for group in groups for tree in group) == sorted(
        tree[0].form for tree in trees
    )
    assert max(len(group) for group in groups) <= 4


@pytest.mark.parametrize("name", ["letters-train", "letters-more", "letters-test"])
def test_every_gold_tree_of_letters_has_one_root_and_no_circle(name: str) -> None:
    for tree in read_trees(find_treebank(LETTERS, name)):
        roots = [n for n, word in enumerate(tree) if word.head == n]

        assert len(roots) == 1
        for place in range(len(tree)):
            assert _reaches(tree, place, roots[0])


def _reaches(tree: tuple[Word, ...], place: int, root: int) -> bool:
    for _ in tree:
        place = tree[place].head
    return place == root
