import { commonFactor, pathModel } from '#analysis'
import { fromLowerTriangle, momentsOfCovariances } from './moments-of-covariances.ts'

/** Stability of alienation, 932 persons (Wheaton, Muthén, Alwin & Summers 1977). */
export const wheaton = momentsOfCovariances(
  ['anomia67', 'powerlessness67', 'anomia71', 'powerlessness71', 'education', 'occupation'],
  fromLowerTriangle([
    [11.834],
    [6.947, 9.364],
    [6.819, 5.091, 12.532],
    [4.783, 5.028, 7.495, 9.986],
    [-3.839, -3.889, -3.841, -3.625, 9.61],
    [-21.899, -18.831, -21.748, -18.775, 35.522, 450.288],
  ]),
  932,
)

export const wheatonModel = pathModel({
  constructs: {
    status: commonFactor(['education', 'occupation']),
    alienation67: commonFactor(['anomia67', 'powerlessness67']),
    alienation71: commonFactor(['anomia71', 'powerlessness71']),
  },
  paths: { status: ['alienation67', 'alienation71'], alienation67: ['alienation71'] },
})
