/** Chance that is the same for the same seed: sfc32, which passes PractRand. @see https://pracrand.sourceforge.net/RNG_engines.txt */
export function chanceOf(seed: number) {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, seed | 0]
  /** 32 random bits. */
  const bits = (): number => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return t >>> 0
  }
  for (let round = 0; round < 15; round++) bits()

  /** At least 0, below 1. */
  const share = () => bits() / 2 ** 32
  /** An id in the form of a random UUID. */
  const id = () => {
    const hex = [bits(), bits(), bits(), bits()].map((word) => word.toString(16).padStart(8, '0')).join('')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
  }
  return { share, id }
}

export type Chance = ReturnType<typeof chanceOf>
