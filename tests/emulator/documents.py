"""The documents the emulator is tested with, one per style of API."""

from __future__ import annotations

from typing import Any

import yaml

#: Bare items without an envelope, integer ids, actions, headers, forms: OpenAPI 3.1.
PETS = """
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets:
    get:
      parameters:
        - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100}}
        - {name: offset, in: query, schema: {type: integer, minimum: 0}}
        - {name: species, in: query, schema: {type: array, items: {enum: [cat, dog, fish]}}}
        - {name: tags, in: query, explode: false, schema: {type: array, items: {type: string}, maxItems: 3}}
        - {name: where, in: query, style: deepObject, schema: {$ref: '#/components/schemas/Where'}}
        - {name: vaccinated, in: query, schema: {type: boolean}}
        - {name: X-Trace, in: header, schema: {type: string, format: uuid}}
      responses:
        '200':
          description: pets
          headers: {X-Total: {required: true, schema: {type: integer, minimum: 0}}}
          content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}
        default: {$ref: '#/components/responses/Problem'}
    post:
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
      responses:
        '201':
          description: made
          headers: {Location: {schema: {type: string, format: uri-reference}}}
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
        default: {$ref: '#/components/responses/Problem'}
  /pets/{petId}:
    parameters: [{name: petId, in: path, required: true, schema: {type: integer}}]
    get:
      responses:
        '200': {description: pet, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
        default: {$ref: '#/components/responses/Problem'}
    put:
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
      responses:
        '200': {description: pet, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
        default: {$ref: '#/components/responses/Problem'}
    patch:
      requestBody:
        content:
          application/merge-patch+json: {schema: {$ref: '#/components/schemas/PetChange'}}
      responses:
        '200': {description: pet, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
        default: {$ref: '#/components/responses/Problem'}
    delete:
      responses:
        '204': {description: gone}
        default: {$ref: '#/components/responses/Problem'}
  /pets/{petId}/photo:
    parameters: [{name: petId, in: path, required: true, schema: {type: integer}}]
    get:
      responses:
        '200': {description: photo, content: {image/png: {schema: {type: string, format: binary}}}}
    post:
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              required: [file]
              properties:
                file: {type: string, format: binary}
                width: {type: integer, maximum: 4000}
      responses:
        '200':
          description: stored
          content:
            application/json:
              schema: {type: object, required: [width], properties: {width: {type: integer}}}
  /pets/random:
    get:
      responses:
        '200': {description: pet, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
  /reports/{year},{month}:
    get:
      parameters:
        - {name: year, in: path, required: true, schema: {type: integer, minimum: 2000}}
        - {name: month, in: path, required: true, schema: {type: integer, minimum: 1, maximum: 12}}
      responses:
        '200': {description: text, content: {text/plain: {schema: {type: string}, example: all is well}}}
  /search:
    post:
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              required: [term]
              properties:
                term: {type: string, minLength: 2}
                depth: {type: integer}
                kinds: {type: array, items: {enum: [cat, dog]}}
      responses:
        '200':
          description: echo
          content:
            application/json:
              schema:
                type: object
                properties: {term: {type: string}, depth: {type: integer}, score: {type: number}}
components:
  schemas:
    Where:
      type: object
      additionalProperties: false
      properties: {min_age: {type: integer}, city: {type: string}}
    Category: {type: object, required: [id], properties: {id: {type: integer}, name: {type: string}}}
    PetChange:
      type: object
      properties:
        name: {type: string}
        home: {$ref: '#/components/schemas/Home'}
        nickname: {type: [string, 'null']}
    Home:
      type: object
      properties: {city: {type: string}, rooms: {type: integer, minimum: 1}}
    Pet:
      type: object
      required: [id, name, createdAt]
      properties:
        id: {type: integer, format: int64, readOnly: true}
        name: {type: string, minLength: 1}
        age: {type: integer, minimum: 0, maximum: 80, default: 1}
        species: {enum: [cat, dog, fish]}
        nickname: {type: [string, 'null']}
        email: {type: string, format: email}
        passcode: {type: string, writeOnly: true, minLength: 4, format: password}
        vaccinated: {type: boolean}
        category: {$ref: '#/components/schemas/Category'}
        home: {$ref: '#/components/schemas/Home'}
        friends: {type: array, items: {$ref: '#/components/schemas/Pet'}}
        food:
          oneOf:
            - {$ref: '#/components/schemas/Dry'}
            - {$ref: '#/components/schemas/Fresh'}
          discriminator: {propertyName: kind}
        createdAt: {type: string, format: date-time, readOnly: true}
    Dry:
      type: object
      required: [kind, grams]
      properties: {kind: {const: Dry}, grams: {type: integer, exclusiveMinimum: 0}}
    Fresh:
      type: object
      required: [kind, menu]
      properties: {kind: {const: Fresh}, menu: {type: string}}
    Problem:
      type: object
      required: [title, status]
      properties:
        type: {type: string, format: uri-reference}
        title: {type: string}
        status: {type: integer}
        detail: {type: string}
  responses:
    Problem:
      description: what went wrong
      content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}
"""

#: An envelope, a base path, bearer tokens, nested collections, counters, a list without a POST: OpenAPI 3.1.
TEAMS = """
openapi: 3.1.0
info: {title: Teams, version: '1'}
servers: [{url: 'https://{region}.example.com/api/v2', variables: {region: {default: eu}}}]
security: [{token: []}]
paths:
  /orgs/{org_id}/teams:
    parameters: [{$ref: '#/components/parameters/Org'}]
    get:
      x-specloom-pagination: {page: page_no, per_page: per_page, items: data, total: paging.total_count}
      parameters:
        - {name: page_no, in: query, schema: {type: integer, minimum: 0}}
        - {name: per_page, in: query, schema: {type: integer, minimum: 1}}
        - {name: state, in: query, schema: {$ref: '#/components/schemas/State'}}
        - {name: search, in: query, schema: {type: string}}
        - {name: start_time, in: query, schema: {type: string, format: date-time}}
        - {name: end_time, in: query, schema: {type: string, format: date-time}}
        - {name: sort_by, in: query, schema: {enum: [name, createdAt]}}
        - {name: sort_order, in: query, schema: {enum: [ASC, DESC]}}
      responses:
        '200':
          description: teams
          content:
            application/json:
              schema:
                type: object
                required: [success, data, paging]
                properties:
                  success: {type: boolean}
                  data: {type: array, items: {$ref: '#/components/schemas/Team'}}
                  paging: {$ref: '#/components/schemas/Paging'}
        4XX: {$ref: '#/components/responses/Error'}
    post:
      requestBody: {$ref: '#/components/requestBodies/NewTeam'}
      responses:
        '201': {$ref: '#/components/responses/Team'}
        4XX: {$ref: '#/components/responses/Error'}
  /orgs/{org_id}/teams/{team_id}:
    parameters: [{$ref: '#/components/parameters/Org'}, {$ref: '#/components/parameters/Team'}]
    get:
      responses: {'200': {$ref: '#/components/responses/Team'}, 4XX: {$ref: '#/components/responses/Error'}}
    put:
      requestBody: {$ref: '#/components/requestBodies/NewTeam'}
      responses: {'200': {$ref: '#/components/responses/Team'}, 4XX: {$ref: '#/components/responses/Error'}}
    patch:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/TeamChange'}}}}
      responses: {'200': {$ref: '#/components/responses/Team'}, 4XX: {$ref: '#/components/responses/Error'}}
    delete:
      responses: {'200': {$ref: '#/components/responses/Team'}, 4XX: {$ref: '#/components/responses/Error'}}
  /orgs/{org_id}/teams/{id}/members:
    parameters:
      - {$ref: '#/components/parameters/Org'}
      - {name: id, in: path, required: true, schema: {type: string}}
    get:
      responses:
        '200':
          description: members
          content:
            application/json:
              schema:
                type: object
                properties:
                  success: {type: boolean}
                  data:
                    type: object
                    properties:
                      members: {type: array, items: {$ref: '#/components/schemas/Member'}}
                      count: {type: integer}
    post:
      requestBody:
        content:
          application/json:
            schema: {type: object, required: [email], properties: {email: {type: string, format: email}}}
      responses:
        '200':
          description: member
          content:
            application/json:
              schema:
                type: object
                properties: {success: {type: boolean}, data: {$ref: '#/components/schemas/MemberWithToken'}}
              example: {success: true, data: {id: m-1, email: a@example.com, token: first-token}}
  /orgs/{org_id}/teams/{team_id}/members/{member_id}:
    parameters:
      - {$ref: '#/components/parameters/Org'}
      - {$ref: '#/components/parameters/Team'}
      - {name: member_id, in: path, required: true, schema: {type: string, format: uuid}}
    get:
      responses:
        '200':
          description: member
          content:
            application/json:
              schema:
                type: object
                properties: {success: {type: boolean}, data: {$ref: '#/components/schemas/Member'}}
  /orgs/{org_id}/teams/{team_id}/members/{member_id}/token:
    post:
      parameters:
        - {$ref: '#/components/parameters/Org'}
        - {$ref: '#/components/parameters/Team'}
        - {name: member_id, in: path, required: true, schema: {type: string, format: uuid}}
      responses:
        '200':
          description: token
          content:
            application/json:
              schema:
                type: object
                properties:
                  success: {type: boolean}
                  data: {type: object, required: [token], properties: {token: {type: string}}}
  /orgs/{org_id}/teams/{team_id}/votes:
    post:
      parameters: [{$ref: '#/components/parameters/Org'}, {$ref: '#/components/parameters/Team'}]
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [question, choices]
              properties:
                question: {type: string}
                choices: {type: array, items: {type: string}, minItems: 2}
      responses:
        '200':
          description: vote
          content:
            application/json:
              schema:
                type: object
                properties:
                  success: {type: boolean}
                  data:
                    type: object
                    properties:
                      action: {type: string}
                      vote:
                        type: object
                        properties:
                          id: {type: string}
                          team_id: {type: string}
                          question: {type: string}
                          choices: {type: array, items: {type: object, properties: {text: {type: string}}}}
  /orgs/{org_id}/meetings:
    get:
      parameters:
        - {$ref: '#/components/parameters/Org'}
        - {name: page, in: query, schema: {type: integer}}
        - {name: per_page, in: query, schema: {type: integer}}
      responses:
        '200':
          description: past meetings
          content:
            application/json:
              schema:
                type: object
                properties:
                  success: {type: boolean}
                  data: {type: array, items: {$ref: '#/components/schemas/Meeting'}}
                  total: {type: integer}
              example:
                {success: true, data: [{id: one, minutes: 3}, {id: two}, {id: three, minutes: 5}], total: 9}
  /orgs/{org_id}/meetings/{meeting_id}:
    get:
      parameters:
        - {$ref: '#/components/parameters/Org'}
        - {name: meeting_id, in: path, required: true, schema: {type: string}}
      responses:
        '200':
          description: a past meeting
          content:
            application/json:
              schema:
                type: object
                properties:
                  success: {type: boolean}
                  data: {type: object, properties: {meeting: {$ref: '#/components/schemas/Meeting'}}}
components:
  requestBodies:
    NewTeam: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewTeam'}}}}
  securitySchemes: {token: {type: http, scheme: bearer}}
  parameters:
    Org: {name: org_id, in: path, required: true, schema: {type: string, maxLength: 32}}
    Team: {name: team_id, in: path, required: true, schema: {type: string, format: uuid}}
  responses:
    Team:
      description: one team
      content:
        application/json:
          schema:
            type: object
            required: [success]
            properties: {success: {type: boolean}, data: {$ref: '#/components/schemas/Team'}}
    Error:
      description: what went wrong
      content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}
  schemas:
    State: {enum: [OPEN, CLOSED], type: string}
    Limits:
      type: object
      properties: {words: {type: integer, minimum: 150, maximum: 1000}, style: {type: string}}
    NewTeam:
      type: object
      required: [name]
      additionalProperties: false
      properties:
        name: {type: string, maxLength: 20}
        site: {type: string, format: uri}
        config: {type: object, properties: {limits: {$ref: '#/components/schemas/Limits'}}}
        labels: {type: object, additionalProperties: {type: string}}
        state: {$ref: '#/components/schemas/State'}
    TeamChange:
      type: object
      properties:
        name: {type: string}
        config: {type: object, properties: {limits: {$ref: '#/components/schemas/Limits'}}}
        state: {$ref: '#/components/schemas/State'}
    Team:
      type: object
      required: [id, name, created_at, updated_at]
      properties:
        id: {type: string, format: uuid}
        org_id: {type: string}
        name: {type: string}
        site: {type: string, format: uri}
        config: {type: object, properties: {limits: {$ref: '#/components/schemas/Limits'}}}
        labels: {type: object, additionalProperties: {type: string}}
        state: {$ref: '#/components/schemas/State'}
        created_at: {type: string, format: date-time}
        updated_at: {type: string, format: date-time}
    Member:
      type: object
      required: [id, email]
      properties: {id: {type: string}, email: {type: string, format: email}}
    MemberWithToken:
      allOf:
        - {$ref: '#/components/schemas/Member'}
        - {type: object, required: [token], properties: {token: {type: string, x-sensitive: true}}}
    Meeting: {type: object, properties: {id: {type: string}, minutes: {type: number}}}
    Paging:
      type: object
      required: [total_count, start_offset, end_offset]
      properties: {total_count: {type: number}, start_offset: {type: number}, end_offset: {type: number}}
    Error:
      type: object
      required: [success, errors, messages]
      properties:
        success: {type: boolean, const: false}
        errors:
          type: array
          items:
            type: object
            required: [code, message]
            properties: {code: {type: integer}, message: {type: string}}
        messages: {type: array, items: {type: string}}
"""

#: nullable, boolean exclusive bounds, API keys, ids chosen by the caller, PUT that makes items: OpenAPI 3.0.
LEGACY = """
openapi: 3.0.3
info: {title: Legacy, version: '1'}
servers: [{url: /v1/}]
security: [{key: []}, {basic: []}]
paths:
  /users:
    get:
      parameters:
        - {name: cursor, in: query, schema: {type: string}}
        - {name: limit, in: query, schema: {type: integer, default: 2}}
      responses:
        200:
          description: users
          content:
            application/json:
              schema:
                type: object
                properties:
                  users: {type: array, items: {$ref: '#/components/schemas/User'}}
                  next_cursor: {type: string, nullable: true}
                  has_more: {type: boolean}
    post:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}
      responses:
        200: {description: user, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}
        409: {description: taken, content: {application/json: {schema: {$ref: '#/components/schemas/Fault'}}}}
  /users/{username}:
    parameters: [{name: username, in: path, required: true, schema: {type: string, pattern: '^[a-z]{2,12}$'}}]
    get:
      responses:
        200: {description: user, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}
  /settings/{key}:
    parameters: [{name: key, in: path, required: true, schema: {type: string}}]
    get:
      responses:
        200: {$ref: '#/components/responses/Setting'}
    put:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Setting'}}}}
      responses:
        200: {$ref: '#/components/responses/Setting'}
    delete: {responses: {204: {description: gone}}}
  /ping:
    get:
      security: []
      responses: {200: {description: pong}}
components:
  responses:
    Setting: {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Setting'}}}}
  securitySchemes:
    key: {type: apiKey, in: query, name: api_key}
    basic: {type: http, scheme: basic}
  schemas:
    User:
      type: object
      required: [username, pin, number]
      properties:
        pin: {type: string, minLength: 4, format: password, writeOnly: true}
        number: {type: integer, readOnly: true}
        username: {type: string, pattern: '^[a-z]{2,12}$'}
        age: {type: integer, minimum: 0, exclusiveMinimum: true, nullable: true}
        boss: {nullable: true, allOf: [{$ref: '#/components/schemas/User'}]}
        role: {type: string, enum: [admin, guest], nullable: true}
    Setting: {type: object, properties: {key: {type: string}, value: {type: string, example: blue}}}
    Fault: {type: object, required: [error], properties: {error: {type: object, required: [code, message],
      properties: {code: {type: string}, message: {type: string}}}}}
"""


def load(text: str) -> dict[str, Any]:
    tree: dict[str, Any] = yaml.safe_load(text)
    return tree
