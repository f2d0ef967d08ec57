// Written by `python -m dashboard.tables.types` from the tables of a build. Do not edit.

/** The page's tables as columns; the tables of a tab are under its name. */
export interface Tables {
  build: {
    build_id: string;
    built: string;
    borders: string;
    recent_from_year: number;
    source_months: string[];
  };
  regions: {
    name_en: string[];
    name_zh: string[];
    pinyin: string[];
    lon: number[];
    lat: number[];
    level: string[];
    label_lon: number[];
    label_lat: number[];
    area_km2: (null | number)[];
    id: string[];
    parent: string[];
    city: string[];
    province: string[];
  };
  places: {
    id: string[];
    lon: number[];
    lat: number[];
    name_en: string[];
    position_narrow_en: string[];
    position_wide_en: string[];
    name_zh: string[];
    position_narrow_zh: string[];
    position_wide_zh: string[];
  };
  groups: {
    name_en: string[];
    name_zh: string[];
    short_en: string[];
    short_zh: string[];
    id: string[];
  };
  industries: {
    name_en: string[];
    name_zh: string[];
    short_en: string[];
    short_zh: string[];
    pinyin: string[];
    description_en: string[];
    description_zh: string[];
    id: string[];
    group: string[];
    in_plan: boolean[];
    together: number[][];
    proximity: number[][];
  };
  statements: {
    region: number[];
    industry: number[];
    source: number[];
    year: (null | number)[];
    is_recent: boolean[];
    role: number[];
    is_regional: boolean[];
    stage: string[];
    text_en: string[];
    text_zh: string[];
    is_recalled: boolean[];
    is_low_trust: boolean[];
    reread: string[];
  };
  contradictions: {
    statement: number[];
    text_en: string[];
    text_zh: string[];
    source: number[];
  };
  cells: {
    region: number[];
    industry: number[];
    statements: number[][];
    recalled: string[];
    is_faded: boolean[];
    is_regional: boolean[];
    is_inside: boolean[];
    is_low_trust: boolean[];
    is_recalled: boolean[];
    year: (null | number)[];
    source_count: number[];
    role: number[];
    sources_by_role: number[][];
  };
  sources: {
    title_en: string[];
    title_zh: string[];
    publisher_en: (null | string)[];
    publisher_zh: (null | string)[];
    url: (null | string)[];
    published: (null | string)[];
    language: (null | string)[];
    trust: (null | string)[];
    id: string[];
    house: (null | number)[];
  };
  sites: {
    name_en: string[];
    name_zh: string[];
    kind: string[];
    lon: number[];
    lat: number[];
    id: string[];
    precision_km: number[];
    year: (null | number)[];
    region: number[];
    source: number[];
    industries: number[][];
    is_recalled: boolean[];
  };
  clusters: {
    name_en: string[];
    name_zh: string[];
    note_en: string[];
    note_zh: string[];
    id: string[];
    year: number[];
    source: number[];
    members: number[][];
    industries: number[][];
  };
  neighbours: {
    province: Record<string, number[]>;
    city: Record<string, number[]>;
    county: Record<string, number[]>;
  };
  indicators: {
    id: string[];
    name_en: string[];
    name_zh: string[];
    unit_en: string[];
    unit_zh: string[];
    scope_note_en: string[];
    scope_note_zh: string[];
  };
  figures: {
    region: number[];
    source: number[];
    year: number[];
    value: number[];
    indicator: number[];
    is_recalled: boolean[];
  };
  choices: {
    indicator: string[];
    year: string[];
    organisation: string[];
    kinds: string[];
    moves: string[];
    status: string[];
    table: string[];
    embed: string[];
  };
  structure: {
    years: number[];
    sections: {
      code: string[];
      name_en: string[];
      name_zh: string[];
      kind: string[];
    };
    places: number[];
    sources: {
      title_en: string[];
      title_zh: string[];
      publisher_en: string[];
      publisher_zh: string[];
      url: (null | string)[];
      published: (null | string)[];
      id: string[];
    };
    year_sources: number[];
    employment: {
      persons: (((null | number)[])[])[];
      share: (((null | number)[])[])[];
      lq_jjj: (((null | number)[])[])[];
      lq_nation: (((null | number)[])[])[];
      lq_market_jjj: (((null | number)[])[])[];
      lq_market_nation: (((null | number)[])[])[];
      doubt: (((null | string)[])[])[];
    };
    similarity: {
      all: (((null | number)[])[])[];
      market: (((null | number)[])[])[];
    };
    krugman: {
      all_jjj: ((null | number)[])[];
      all_nation: ((null | number)[])[];
      market_jjj: ((null | number)[])[];
      market_nation: ((null | number)[])[];
    };
    listed: {
      companies: number[][];
      expected: number[][];
      quotient: ((null | number)[])[];
      is_recalled: boolean[][];
      is_quotient_recalled: boolean[][];
      year: number;
      source: number;
    };
    provinces: {
      region: number[];
      source: number[];
      measure: string[];
      year: number[];
      code: string[];
      value: number[];
      share: number[];
      lq_jjj: number[];
      lq_nation: (null | number)[];
      name_en: string[];
      name_zh: string[];
    };
    totals: {
      region: number[];
      source: number[];
      year: number[];
      value: number[];
    };
    lists: {
      group: string[];
      text_en: string[];
      text_zh: string[];
      source: number[];
    };
    entries: {
      id: string[];
      group: string[];
      name_en: string[];
      name_zh: string[];
      text_en: string[];
      text_zh: string[];
      year: (null | number)[];
      source: number[];
      lead: (null | number)[];
      members: number[][];
      recalled_members: number[][];
      is_recalled: boolean[];
    };
    related: {
      industries: number[];
      places: number[];
      proximity: number[][];
      test: {
        first_year: number;
        last_year: number;
        pairs: number;
        proximity: number;
        counts: number;
      };
    };
  };
  integration: {
    groups: string[];
    offers: {
      id: string[];
      indicators: string[][];
      group: string[];
      kind: string[];
      is_lower_better: boolean[];
      is_share: boolean[];
      unit_en: string[];
      unit_zh: string[];
      direction: string[];
      title: null[];
    };
    offerings: {
      offer: number[];
      level: string[];
      years_show: number[][];
      years_hide: number[][];
      bounds: number[][];
      axis: number[][];
      measures: string[][];
      is_hebei_shown: boolean[];
    };
    series: {
      offering: number[];
      region: number[];
      years: number[][];
      values: number[][];
      recalled: number[][];
      source: number[][];
      vintage: number[][];
      basis: number[][];
      stretch: number[][];
    };
    vintages: {
      indicator_id: string[];
      vintage: string[];
      vintage_zh: string[];
    };
    gaps: {
      offering: number[];
      measure: string[];
      part: string[];
      years: number[][];
      values: number[][];
      recalled: number[][];
      basis: number[][];
      upper: ((null | number)[])[];
      lower: ((null | number)[])[];
      weight: string[][];
      sources: number[][][];
    };
    breaks: {
      offering: number[];
      year: number[];
      note: string[];
      is_hard: boolean[];
      regions: number[][];
    };
    events: {
      id: string[];
      at: number[];
      date: string[];
      title_en: string[];
      title_zh: string[];
      detail_en: string[];
      detail_zh: string[];
      is_recalled: boolean[];
      groups: string[][];
      source: number[];
    };
    limits: {
      id: string[];
      value: number[];
      note_en: string[];
      note_zh: string[];
    };
    thresholds: number[];
    singles: {
      name_en: string[];
      name_zh: string[];
      unit_en: string[];
      unit_zh: string[];
      year: number[];
      value: number[];
      region: (null | number)[];
      vintage_en: string[];
      vintage_zh: string[];
      source: number[];
      is_recalled: boolean[];
    };
    sources: {
      title_en: string[];
      title_zh: string[];
      publisher_en: (null | string)[];
      publisher_zh: (null | string)[];
      url: (null | string)[];
      published: (null | string)[];
      trust: (null | string)[];
      id: string[];
    };
  };
  xiongan: {
    order: {
      kinds: string[];
      moves: string[];
      status: string[];
    };
    moves: {
      kind: string[];
      status: string[];
      detail_en: string[];
      detail_zh: string[];
      id: string[];
      name_en: string[];
      name_zh: string[];
      move: string[];
      announced: (null | number)[];
      started: (null | number)[];
      opened: (null | number)[];
      precision_km: (null | number)[];
      source: number[];
      to: number[];
      more: number[][];
      from: (null | number)[];
      as_of: (null | string)[];
      pledge_years: (null | number)[];
      near: (null | number)[];
      is_here: boolean[];
      is_group: boolean[];
      is_recalled: boolean[];
      recalled: string[][];
      path: (null | number)[];
      as_of_year: (null | number)[];
    };
    first_year: number;
    newest_year: number;
    paths: {
      start: (null | number)[];
      end: number[];
      is_here: boolean[];
      lon: number[][];
      lat: number[][];
    };
    ring: {
      km: number;
      lon: number[];
      lat: number[];
      label: {
        lon: number[];
        lat: number[];
      };
    };
    distance: {
      km: number;
      bearing_deg: number;
      compass_en: string;
      compass_zh: string;
    };
    figures: {
      id: string[];
      name_en: string[];
      name_zh: string[];
      unit_en: string[];
      unit_zh: string[];
      value: number[];
      as_of: (null | string)[];
      scope_en: (null | string)[];
      scope_zh: (null | string)[];
      is_recalled: boolean[];
      words_en: string[];
      words_zh: string[];
      source: number[];
    };
    topics: {
      id: string[];
      differs: boolean[];
      rows: number[][];
      others: number[];
    };
    sources: {
      title_en: string[];
      title_zh: string[];
      publisher_en: string[];
      publisher_zh: string[];
      url: (null | string)[];
      published: (null | string)[];
      trust: (null | string)[];
      id: string[];
    };
  };
  plan: {
    rule: {
      no_clear_change_pct: number;
      trend_years_min: number;
    };
    statements: {
      topic: string[];
      date: string[];
      claim_en: string[];
      claim_zh: string[];
      id: string[];
      text_en: string[];
      text_zh: string[];
      limits_en: string[];
      limits_zh: string[];
      source: number[];
      industries: number[][];
      test: string[];
      level: string[];
      direction: string[];
      is_differing: boolean[];
      is_split: boolean[];
      basis: string[][];
      indicator_id: (null | string)[];
      region_ids: string[][];
      first_year: (null | number)[];
      first_value: (null | number)[];
      last_year: (null | number)[];
      last_value: (null | number)[];
      unit_en: (null | string)[];
      unit_zh: (null | string)[];
      count: (null | number)[];
      as_of: (null | string)[];
      note_en: string[];
      note_zh: string[];
      indicator_en: (null | string)[];
      indicator_zh: (null | string)[];
      link: string[];
      first: number[];
      size: number[];
    };
    parts: {
      measure: string[];
      is_main: boolean[];
      level: string[];
      direction: string[];
      first_year: (null | number)[];
      first_value: (null | number)[];
      last_year: (null | number)[];
      last_value: (null | number)[];
      change_pct: (null | number)[];
      unit_en: (null | string)[];
      unit_zh: (null | string)[];
      region: (null | number)[];
      industry: (null | number)[];
      first: number[];
      size: number[];
    };
    items: {
      item: string[];
      state: string[];
      year: (null | number)[];
      value: (null | number)[];
      is_recalled: boolean[];
      name_en: string[];
      name_zh: string[];
      sources: number[][];
    };
    sources: {
      title_en: string[];
      title_zh: string[];
      publisher_en: (null | string)[];
      publisher_zh: (null | string)[];
      url: (null | string)[];
      published: (null | string)[];
      id: string[];
    };
  };
  data: {
    about: Record<string, {
      is_derived: boolean;
      count: number;
      hidden_count: number;
      double_count: number;
      source_count: number;
      seen_source_count: number;
      recalled_count: number;
      recalled_field_count: number;
      low_count: number;
      seen_low_count: number;
      shown: {
        id: string;
        parts: string[];
        kind: string;
        is_list: boolean;
        width: number;
      }[];
      pictured: number[];
      places: string[];
      industries: string[];
      indicators: string[];
      is_yearly: boolean;
    }>;
    sources: Record<string, {
      title_en: string;
      title_zh: string;
      publisher_en: null | string;
      publisher_zh: null | string;
      url: null | string;
      published: null | string;
      trust: null | string;
    }>;
    names: {
      nation: {
        name_en: string;
        name_zh: string;
      };
      industries: Record<string, {
        name_en: string;
        name_zh: string;
      }>;
      indicators: Record<string, {
        name_en: string;
        name_zh: string;
        unit_en: string;
        unit_zh: string;
      }>;
      codes: Record<string, {
        name_en: string;
        name_zh: string;
      }>;
    };
    reread: {
      first: number;
      again: number;
      holds: number;
      second_source: number;
      weaker_role: number;
      contradicted: number;
      not_found: number;
      better_source: number;
      added: number;
      leads: number;
      leads_again: number;
    };
    coverage: {
      regions: string[];
      years: number[];
      indicators: string[];
      topics: string[];
      status: string[][];
    };
    rows: Record<string, any>;
  };
  siting: {
    indicators: {
      name_en: string[];
      name_zh: string[];
      unit_en: string[];
      unit_zh: string[];
      topic: string[];
      direction: string[];
      id: string[];
    };
    sections: {
      code: string[];
      name_en: string[];
      name_zh: string[];
    };
    vintages: {
      en: string[];
      zh: string[];
    };
    series: {
      code: string[];
      level: string[];
      recalled: string[];
      year: number[];
      regions: number[][];
      values: number[][];
      sources: number[][];
      is_recalled: boolean[][];
      others: number[][][];
      vintages: ((null | number)[])[];
    };
    distances: {
      regions: number[];
      is_seat: boolean[];
      targets: {
        id: string[];
        kind: string[];
        lon: number[];
        lat: number[];
        name_en: string[];
        name_zh: string[];
        is_recalled: boolean[];
      };
      km: number[][];
    };
    computed: number;
    sources: {
      title_en: string[];
      title_zh: string[];
      publisher_en: (null | string)[];
      publisher_zh: (null | string)[];
      url: (null | string)[];
      published: (null | string)[];
      id: string[];
    };
  };
}
