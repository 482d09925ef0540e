import { acsi } from './acsi/recipe.ts'
import { acsiRevised } from './acsi-revised/recipe.ts'
import { ccsi } from './ccsi/recipe.ts'
import { deliveredValue } from './customer-delivered-value/recipe.ts'
import type { SurveyDefinition } from './definition.ts'
import { ecsi } from './ecsi/recipe.ts'
import { epsi } from './epsi/recipe.ts'
import { gbt19038 } from './gbt-19038/recipe.ts'
import { hkcsi } from './hkcsi/recipe.ts'
import { kano } from './kano/recipe.ts'
import { kcsi } from './kcsi/recipe.ts'
import { mcsi } from './mcsi/recipe.ts'
import { ncsb } from './ncsb/recipe.ts'
import { ncsb2001 } from './ncsb-2001/recipe.ts'
import { netPromoter } from './net-promoter/recipe.ts'
import { scsb } from './scsb/recipe.ts'
import { servqual } from './servqual/recipe.ts'

/**
 * How each shipped `definition.json` is made from the item bank, by the folder that it stands in. The
 * JSON is what is shipped, read and adopted; `npm run build:definitions` writes it after a change here.
 */
export const RECIPES: Readonly<Record<string, SurveyDefinition>> = {
  ...{ acsi, 'acsi-revised': acsiRevised, ecsi, epsi, scsb, ncsb, 'ncsb-2001': ncsb2001 },
  ...{ hkcsi, kcsi, mcsi, ccsi, 'gbt-19038': gbt19038 },
  ...{ kano, servqual, 'net-promoter': netPromoter, 'customer-delivered-value': deliveredValue },
}
