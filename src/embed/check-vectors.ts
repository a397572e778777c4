/** Vectors are checked before they are stored: LanceDB keeps wrong-sized ones silently cut or padded. */
import { AppError } from '../errors.ts'

/** Throws AppError `embedding_failed` unless there are `count` vectors of `dimension` finite numbers each. */
export function checkVectors(
  vectors: readonly (Float32Array | undefined)[],
  count: number,
  dimension: number
): void {
  if (vectors.length !== count)
    throw new AppError('embedding_failed', {
      problem: `${vectors.length} vectors for ${count} texts`,
    })
  for (const vector of vectors) checkVector(vector, dimension)
}

/** The same for one vector; one of zeros has no direction and is refused too. */
export function checkVector(vector: Float32Array | undefined, dimension: number): void {
  if (vector === undefined) throw new AppError('embedding_failed', { problem: 'a missing vector' })
  if (vector.length !== dimension)
    throw new AppError('embedding_failed', {
      problem: `a vector of ${vector.length} dimensions instead of ${dimension}`,
    })
  let sum = 0
  for (const value of vector) sum += value * value
  if (!Number.isFinite(sum))
    throw new AppError('embedding_failed', { problem: 'a vector with a value that is no number' })
  if (sum === 0) throw new AppError('embedding_failed', { problem: 'a vector of zeros' })
}
