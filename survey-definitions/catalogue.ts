import type { AboutInstrument } from './about-instrument.ts'
import { about as aboutAcsi } from './acsi/about.ts'
import acsi from './acsi/definition.json' with { type: 'json' }
import { about as aboutAcsiRevised } from './acsi-revised/about.ts'
import acsiRevised from './acsi-revised/definition.json' with { type: 'json' }
import { about as aboutCcsi } from './ccsi/about.ts'
import ccsi from './ccsi/definition.json' with { type: 'json' }
import { about as aboutDeliveredValue } from './customer-delivered-value/about.ts'
import deliveredValue from './customer-delivered-value/definition.json' with { type: 'json' }
import type { SurveyDefinition } from './definition.ts'
import { about as aboutEcsi } from './ecsi/about.ts'
import ecsi from './ecsi/definition.json' with { type: 'json' }
import { about as aboutEpsi } from './epsi/about.ts'
import epsi from './epsi/definition.json' with { type: 'json' }
import { about as aboutGbt19038 } from './gbt-19038/about.ts'
import gbt19038 from './gbt-19038/definition.json' with { type: 'json' }
import { about as aboutHkcsi } from './hkcsi/about.ts'
import hkcsi from './hkcsi/definition.json' with { type: 'json' }
import { about as aboutKano } from './kano/about.ts'
import kano from './kano/definition.json' with { type: 'json' }
import { about as aboutKcsi } from './kcsi/about.ts'
import kcsi from './kcsi/definition.json' with { type: 'json' }
import { about as aboutMcsi } from './mcsi/about.ts'
import mcsi from './mcsi/definition.json' with { type: 'json' }
import { about as aboutNcsb } from './ncsb/about.ts'
import ncsb from './ncsb/definition.json' with { type: 'json' }
import { about as aboutNcsb2001 } from './ncsb-2001/about.ts'
import ncsb2001 from './ncsb-2001/definition.json' with { type: 'json' }
import { about as aboutNetPromoter } from './net-promoter/about.ts'
import netPromoter from './net-promoter/definition.json' with { type: 'json' }
import { readDefinition } from './parse-definition.ts'
import { questionsOf } from './questions.ts'
import { about as aboutScsb } from './scsb/about.ts'
import scsb from './scsb/definition.json' with { type: 'json' }
import { about as aboutServqual } from './servqual/about.ts'
import servqual from './servqual/definition.json' with { type: 'json' }

/** An instrument that we ship: a definition to adopt, and what to know before adopting it. */
export interface Instrument extends AboutInstrument {
  readonly questions: number
  readonly definition: SurveyDefinition
  /** The same as text, its keys in the order in which they were written. */
  readonly text: string
}

export const catalogue: readonly Instrument[] = [
  instrument(acsi, aboutAcsi),
  instrument(ecsi, aboutEcsi),
  instrument(scsb, aboutScsb),
  instrument(acsiRevised, aboutAcsiRevised),
  instrument(epsi, aboutEpsi),
  instrument(ncsb, aboutNcsb),
  instrument(ncsb2001, aboutNcsb2001),
  instrument(hkcsi, aboutHkcsi),
  instrument(kcsi, aboutKcsi),
  instrument(mcsi, aboutMcsi),
  instrument(ccsi, aboutCcsi),
  instrument(gbt19038, aboutGbt19038),
  instrument(kano, aboutKano),
  instrument(servqual, aboutServqual),
  instrument(deliveredValue, aboutDeliveredValue),
  instrument(netPromoter, aboutNetPromoter),
]

export function findInstrument(id: string): Instrument | undefined {
  return catalogue.find(instrument => instrument.id === id)
}

function instrument(json: unknown, about: AboutInstrument): Instrument {
  const read = readDefinition(json)
  if (!read.ok) throw new TypeError(`${about.id}: ${read.problem.path}: ${read.problem.message}`)
  const { definition } = read
  const text = `${JSON.stringify(json, null, 2)}\n`
  return { ...about, questions: questionsOf(definition).length, definition, text }
}
