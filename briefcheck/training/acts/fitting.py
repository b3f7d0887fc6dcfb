"""Fitting the weights: ridge regression on all labels at once, in closed form.

Nothing is drawn by chance, so that the same sentences give the same model. What a
sentence counts for (its shares) is found first, from how alike the sentences are; the
weights of features follow from that.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, sparse  # type: ignore[import-untyped]  # it ships no types
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]  # nor this

from briefcheck.learned.act_model import with_products
from briefcheck.learned.features import WORDING
from briefcheck.learned.tables import Table, hash_all, make_features

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcheck.learned.tables import Keys

Matrix: TypeAlias = NDArray[np.float32]
Indices: TypeAlias = NDArray[np.intp]
Blocks: TypeAlias = "tuple[tuple[str, ...], ...]"

#: How strongly large weights are held back; chosen by leaving out writers.
RIDGE = 1.5
MEANING_RIDGE = 0.3
#: The share of a constant that stands beside the features of every sentence.
CONSTANT = 0.1
_FEWEST = 2
#: So many rows are worked on at once.
_ROWS = 1024


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """Sentences (rows) as features, as wording, and what they mean and do.

    ``targets`` are 1 where a label (column) holds, else -1.
    """

    features: sparse.csr_matrix
    wording: sparse.csr_matrix
    meanings: Matrix
    targets: Matrix


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """The weights of features, of features for meanings, and of meanings."""

    features: Matrix
    wording: Matrix
    meanings: Matrix
    constant: Matrix


def choose_keys(sentences: Sequence[Blocks]) -> Keys:
    """Return the hashes of the features that occur in at least two sentences."""
    counts: Counter[int] = Counter()
    for blocks in sentences:
        for block in blocks:
            counts.update(hash_all(block).tolist())
    kept = sorted(key for key, count in counts.items() if count >= _FEWEST)
    return np.array(kept, dtype=np.uint32)


def make_matrix(sentences: Sequence[Blocks], keys: Keys) -> sparse.csr_matrix:
    """Return the features of sentences as rows, each block at most of length one."""
    table = Table(keys, np.zeros((len(keys), 0), dtype=np.float32))
    rows = [list(_places(blocks, table)) for blocks in sentences]
    places = [place for row in rows for place, _ in row]
    values = [value for row in rows for _, value in row]
    ends = np.cumsum([0, *(sum(map(len, (p for p, _ in row))) for row in rows)])
    shape = (len(sentences), len(keys))
    return sparse.csr_matrix(
        (np.concatenate(values), np.concatenate(places), ends), shape=shape
    )


def _places(blocks: Blocks, table: Table) -> Iterator[tuple[Indices, Matrix]]:
    """Yield for each block the columns of its features, and their values."""
    for block in blocks:
        features = make_features([block])
        rows, known = table.find(features)
        yield rows[known], features.shares[known]


def wording_of(sentences: Sequence[Blocks]) -> list[Blocks]:
    """Return the blocks that tell the wording."""
    return [blocks[:WORDING] for blocks in sentences]


def fit(material: Material, writers: NDArray[np.str_]) -> tuple[Fit, Matrix]:
    """Fit all weights on all sentences.

    Beside the fit stand for each sentence its sums by one that never saw its writer's
    labels. What is alike of any two sentences is held once, and worked on in place.
    """
    told = _Factor(_gram(material.wording), MEANING_RIDGE).solve(material.meanings)
    wording: Matrix = material.wording.T @ told
    products = with_products(material.wording @ wording)
    gram = likeness(material.features, products)
    shares, unseen = find_shares(gram, RIDGE, material.targets, writers)
    fitted = Fit(
        features=material.features.T @ shares,
        wording=wording,
        meanings=products.T @ shares,
        constant=CONSTANT * shares.sum(axis=0),
    )
    return fitted, unseen


def likeness(features: sparse.csr_matrix, meanings: Matrix) -> Matrix:
    """Return how alike any two sentences (rows) are, with the constant of each."""
    gram = _gram(features)
    for rows in _slices(gram):
        gram[rows] += meanings[rows] @ meanings.T + np.float32(CONSTANT)
    return gram


def find_shares(
    gram: Matrix, ridge: float, targets: Matrix, writers: NDArray[np.str_]
) -> tuple[Matrix, Matrix]:
    """Return how much each sentence counts for each target; the gram is used up.

    Beside it stand the sums of each sentence by a fit without its writer.
    """
    factor = _Factor(gram, ridge)
    shares = factor.solve(targets)
    return shares, _unseen(targets, shares, factor.invert(), writers)


def _unseen(
    targets: Matrix, shares: Matrix, inverse: Matrix, writers: NDArray[np.str_]
) -> Matrix:
    """Return the sums of each sentence by a fit without its writer.

    One inverse (its upper half) gives the fits without each writer, to the last digit:
    what was left out is solved for in the shares (Rasmussen & Williams, Gaussian
    Processes for Machine Learning, 2006, section 5.4.2, for blocks in place of rows).
    """
    sums = np.zeros_like(targets)
    for writer in np.unique(writers):
        own = np.flatnonzero(writers == writer)
        block = linalg.cho_factor(inverse[np.ix_(own, own)], overwrite_a=True)
        sums[own] = targets[own] - linalg.cho_solve(block, shares[own])
    return sums


class _Factor:
    """The Cholesky factor of a matrix with its diagonal raised; it takes its place."""

    def __init__(self, gram: Matrix, ridge: float) -> None:
        gram[np.diag_indices_from(gram)] += np.float32(ridge)
        # From some 27,000 rows on several threads of OpenBLAS crash (its issue 2821).
        with threadpool_limits(1, "blas"):
            # The other way round it is the same matrix, in the order LAPACK likes.
            self._upper, _ = linalg.cho_factor(gram.T, overwrite_a=True)

    def solve(self, targets: Matrix) -> Matrix:
        """Return how much each sentence counts for each target."""
        shares: Matrix = linalg.cho_solve((self._upper, False), targets)
        return shares

    def invert(self) -> Matrix:
        """Return the upper half of the inverse, in the place of the factor."""
        inverse: Matrix
        with threadpool_limits(1, "blas"):
            inverse, failed = linalg.lapack.spotri(self._upper, overwrite_c=True)
        if failed:
            raise linalg.LinAlgError(failed)
        return inverse


def _gram(matrix: sparse.csr_matrix) -> Matrix:
    """Return how alike any two rows are."""
    gram = np.empty((matrix.shape[0], matrix.shape[0]), dtype=np.float32)
    for rows in _slices(gram):
        gram[rows] = (matrix[rows] @ matrix.T).toarray()
    return gram


def _slices(matrix: Matrix) -> Iterator[slice]:
    """Yield the rows of a matrix, so many at a time."""
    return (slice(n, n + _ROWS) for n in range(0, len(matrix), _ROWS))
