// cel-go: every lead is an Activation over nested maps already. The protocol is
// that of contender.h.
//
//	compare LEADS POINTS (rules|plain|sum) RULES
//
// rules: a program for each rule, the host adds the points up. plain: the same
// without cel-go's optimisations. sum: one program for all, which adds them up
// itself.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"
)

type rule struct {
	Points int64
	When   string
}

type program struct {
	points int64
	code   cel.Program
}

func compile(env *cel.Env, source, way string) (cel.Program, error) {
	ast, issues := env.Compile(source)
	if issues.Err() != nil {
		return nil, issues.Err()
	}
	if way == "plain" {
		return env.Program(ast)
	}
	return env.Program(ast, cel.EvalOptions(cel.OptOptimize))
}

// The scorer of one lead.
func makeScore(path, way string) (func(cel.Activation) (int64, error), error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var rules []rule
	if err := json.Unmarshal(text, &rules); err != nil {
		return nil, err
	}
	fields := cel.MapType(cel.StringType, cel.DynType)
	env, err := cel.NewEnv(cel.Variable("account", fields), cel.Variable("person", fields))
	if err != nil {
		return nil, err
	}

	if way == "sum" {
		var terms []string
		for _, r := range rules {
			terms = append(terms, fmt.Sprintf("(%s ? %d : 0)", r.When, r.Points))
		}
		total, err := compile(env, strings.Join(terms, " + "), way)
		if err != nil {
			return nil, err
		}
		return func(lead cel.Activation) (int64, error) {
			value, _, err := total.Eval(lead)
			if err != nil {
				return 0, err
			}
			return int64(value.(types.Int)), nil
		}, nil
	}

	var programs []program
	for _, r := range rules {
		code, err := compile(env, r.When, way)
		if err != nil {
			return nil, err
		}
		programs = append(programs, program{r.Points, code})
	}
	return func(lead cel.Activation) (int64, error) {
		var sum int64
		for _, p := range programs {
			value, _, err := p.code.Eval(lead)
			if err != nil {
				return 0, err
			}
			if value == types.True {
				sum += p.points
			}
		}
		return sum, nil
	}, nil
}

// JSON's numbers become integers where the rules compare integers.
func number(key string, value json.Number) (any, error) {
	if key == "employees" || key == "visits" {
		return value.Int64()
	}
	return value.Float64()
}

func readLeads(path string) ([]cel.Activation, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	decoder := json.NewDecoder(bufio.NewReader(file))
	decoder.UseNumber()
	var leads []cel.Activation
	for decoder.More() {
		var lead map[string]map[string]any
		if err := decoder.Decode(&lead); err != nil {
			return nil, err
		}
		variables := map[string]any{}
		for name, fields := range lead {
			for key, value := range fields {
				if text, ok := value.(json.Number); ok {
					if fields[key], err = number(key, text); err != nil {
						return nil, err
					}
				}
			}
			variables[name] = fields
		}
		activation, err := cel.NewActivation(variables)
		if err != nil {
			return nil, err
		}
		leads = append(leads, activation)
	}
	return leads, nil
}

// What all threads have taken.
func cpuTime() (int64, error) {
	var usage syscall.Rusage
	err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	return usage.Utime.Nano() + usage.Stime.Nano(), err
}

func run() error {
	if len(os.Args) != 5 {
		return errors.New("usage: compare LEADS POINTS (rules|plain|sum) RULES")
	}
	score, err := makeScore(os.Args[4], os.Args[3])
	if err != nil {
		return err
	}
	leads, err := readLeads(os.Args[1])
	if err != nil {
		return err
	}
	points := make([]int64, len(leads))
	scoreAll := func() error {
		for i, lead := range leads {
			if points[i], err = score(lead); err != nil {
				return err
			}
		}
		return nil
	}

	if err := scoreAll(); err != nil {
		return err
	}
	var text strings.Builder
	for _, p := range points {
		fmt.Fprintln(&text, p)
	}
	if err := os.WriteFile(os.Args[2], []byte(text.String()), 0o644); err != nil {
		return err
	}
	fmt.Println("ready", len(leads))

	for input := bufio.NewScanner(os.Stdin); input.Scan(); {
		times, err := strconv.Atoi(input.Text())
		if err != nil {
			return err
		}
		cpuBegin, err := cpuTime()
		if err != nil {
			return err
		}
		begin := time.Now()
		for i := 0; i < times; i++ {
			if err := scoreAll(); err != nil {
				return err
			}
		}
		taken := time.Since(begin)
		cpuEnd, err := cpuTime()
		if err != nil {
			return err
		}
		var sum, check int64
		for _, p := range points {
			sum += p
			check = (check*31 + p + 1000) % 1000003
		}
		fmt.Println(taken.Nanoseconds(), cpuEnd-cpuBegin, sum, check)
	}
	return nil
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "compare:", err)
		os.Exit(1)
	}
}
